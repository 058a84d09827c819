siteSearch("s","3","\n=models vgL\n=trainingmethods vgK\nbibliography ugC\nhere 9gD5/H\nsource pgGpgB\n");
