siteSearch("s","5","\n=bibliography vgC\n=second vgE\nfirst pgBugC\nlineage ugI\nsite pgGugB\nsize pgK\nwhether pgI\nz J\n");
