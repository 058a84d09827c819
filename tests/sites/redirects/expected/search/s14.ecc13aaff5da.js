siteSearch("s","14","\n=here 5gD\nglossary ugH\nindex O\ninferred pgG\n");
