siteSearch("s","14","\nnobody LC,\nnot PC)\n");
