siteSearch("s","2","\na QC+\nabilities QC$\nability ,LC$\nabout LC&LC$\ncame LC%LC*\n");
