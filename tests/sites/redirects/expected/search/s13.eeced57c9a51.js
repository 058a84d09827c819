siteSearch("s","13","\nchapter J\nfact pgC\nsaid pgI\n");
