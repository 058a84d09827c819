siteSearch("s","1","\nsecond ugE\nsee 5gD\n");
