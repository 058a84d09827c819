siteSearch("s","11","\nagain pgB\ndesign pgI\nmethod J\nmethods ugJ\nthere 5gDtgB\nthese pgJ\n");
