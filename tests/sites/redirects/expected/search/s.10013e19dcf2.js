siteSearch("s","13","\nagain LC$\nwe LC%\nweights LC,\nwere LC-\n");
