siteSearch("s","8","\n=lineage vgJ\nonly pgJ\nread pgC\nrecord pgL\nreleases pgM\nterm J\nterms pgH\ntest pgI\ntext 5gDpgB\n");
