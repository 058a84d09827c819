siteSearch("s","13","\nchapter J\nfact pgC\nsaid pgJ\nsays pgG\n");
