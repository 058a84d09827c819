siteSearch("s","0","\n=data vgF\nabilities ugB\nability JpgB\nabout pgDpgB\n");
