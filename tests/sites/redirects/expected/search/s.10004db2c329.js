siteSearch("s","4","\nhere aC&]c*\n");
