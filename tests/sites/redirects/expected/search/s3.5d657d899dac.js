siteSearch("s","3","\n=models vgK\n=trainingmethods vgJ\nbibliography ugC\nhere 9gD5/G\nsource pgG\n");
