siteSearch("s","11","\nagain pgB\ndesign pgJ\nmeans pgG\nmethod J\nmethods ugK\nthere 5gDtgB\nthese pgK\n");
