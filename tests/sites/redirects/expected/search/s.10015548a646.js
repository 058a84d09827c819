siteSearch("s","15","\n=timeline RC/\nlineage QC,\nmark LC)\nonly LC,\nsecond QC'LC%\nsee ]C&\nsure PC)\ntime LC/\ntimeline QC/\nz ,\n");
