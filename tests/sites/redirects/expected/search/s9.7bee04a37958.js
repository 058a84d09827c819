siteSearch("s","9","\nmodel JpgIpgC\nmodels pgJugB\nsmall ugH\ntrained pgJpgB\ntraining pgBugI\n");
