siteSearch("s","6","\n=asmallsite RC+\n=bibliography RC%\n=whatisnotsure RC)\nexplained LC*\n");
