siteSearch("s","7","\n=there 5gE\nbecame rgK\neach pgBpgF\nhas pgI\n");
