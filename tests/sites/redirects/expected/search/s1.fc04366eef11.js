siteSearch("s","1","\nsecond ugEpgC\nsee 5gD\nsure tgG\n");
