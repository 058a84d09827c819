siteSearch("s","12","\nbecame NC.\nbelieved LC)\nknown LC)\nstage LC$\nthere ]C&PC$\nthese LC-\n");
