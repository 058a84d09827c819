siteSearch("s","9","\nmodel JpgJpgC\nmodels pgKugB\nsmall ugI\ntrained pgKpgB\ntraining pgBugJ\n");
