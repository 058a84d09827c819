siteSearch("s","8","\n=lineage vgI\nonly pgI\nread pgC\nrecord pgK\nreleases pgL\nterm J\nterms pgG\ntest pgH\ntext 5gDpgB\n");
