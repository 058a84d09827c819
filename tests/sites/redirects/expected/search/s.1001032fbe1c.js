siteSearch("s","10","\n=here ]C&\nread LC%\nrecord LC.\nreleases LC/\nwhat PC)\nwhether LC,\n");
