siteSearch("s","2","\ncredited pgB\nopenings pgM\npublic pgL\nwithout pgG\n");
