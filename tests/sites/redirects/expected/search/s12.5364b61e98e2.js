siteSearch("s","12","\n=abilities vgB\n=glossary vgG\nexplained pgG\norder pgL\n");
