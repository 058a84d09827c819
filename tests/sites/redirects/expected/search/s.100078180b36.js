siteSearch("s","7","\nsmall QC+\n");
