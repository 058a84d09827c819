siteSearch("s","5","\n=bibliography vgC\n=second vgE\nfirst pgBugC\nknown pgG\nlineage ugJ\nsite pgGpgBugB\nsize pgL\nwhat tgG\nwhether pgJ\nz J\n");
