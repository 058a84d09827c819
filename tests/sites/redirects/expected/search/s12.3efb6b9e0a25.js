siteSearch("s","12","\n=abilities vgB\n=glossary vgH\nexplained pgH\norder pgM\n");
