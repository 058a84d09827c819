siteSearch("s","15","\ndata ugF\nday pgK\nlost pgB\nused pgG\n");
