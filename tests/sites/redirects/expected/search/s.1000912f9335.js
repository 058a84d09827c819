siteSearch("s","9","\n=first RC&\n=trainingmethods RC-\nchapter ,\ndata RC(\nday LC.\neach LC$LC(LC$\nlost LC$\npage LC)\nsource LC)LC$\nwithout LC)\n");
