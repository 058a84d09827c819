siteSearch("s","10","\ncame pgCpgH\nshowed pgB\nshutdowns pgM\nway pgJ\nways pgK\n");
