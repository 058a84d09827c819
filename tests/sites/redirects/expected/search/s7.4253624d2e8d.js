siteSearch("s","7","\n=there 5gE\n=whatisnotsure vgG\nbecame rgL\nbelieved pgG\ndisputed pgG\neach pgBpgFpgB\nhand pgG\nhas pgJ\nmark pgG\n");
