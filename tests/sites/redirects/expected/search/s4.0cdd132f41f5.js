siteSearch("s","4","\n=index P\na ugH\ncomes pgC\ntime pgL\ntimeline ugL\n");
