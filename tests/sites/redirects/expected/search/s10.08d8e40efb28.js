siteSearch("s","10","\ncame pgCpgG\nshowed pgB\nshutdowns pgL\nway pgI\nways pgJ\n");
