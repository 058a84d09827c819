siteSearch("s","15","\ndata ugF\nday pgL\nlost pgB\nused pgH\n");
