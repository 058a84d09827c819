siteSearch("s","2","\ncredited pgB\nopenings pgL\npublic pgK\n");
