siteSearch("s","4","\n=index P\na ugI\ncomes pgC\nis tgG\ntime pgM\ntimeline ugM\n");
