siteSearch("s","0","\nis PC)\nused LC*\n");
