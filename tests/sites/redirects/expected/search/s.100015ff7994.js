siteSearch("s","1","\n=lineage RC,\ndisputed LC)\nopenings LC/\nway LC,\nways LC-\n");
