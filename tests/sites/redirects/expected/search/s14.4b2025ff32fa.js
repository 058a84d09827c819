siteSearch("s","14","\n=here 5gD\nglossary ugG\nindex O\n");
