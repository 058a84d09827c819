siteSearch("s","7","\ndoubts PC)\nsmall QC+\n");
