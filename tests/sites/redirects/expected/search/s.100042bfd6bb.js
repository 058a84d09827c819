siteSearch("s","4","\n=methods PC-\ncsv NC(\nhere aC&]c*\n");
