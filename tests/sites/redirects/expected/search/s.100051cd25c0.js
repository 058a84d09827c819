siteSearch("s","5","\n=index 2\ndesign LC,\nglossary QC*\nmodel ,LC,LC%\nmodels LC-QC$\npublic LC.\ntrained LC-LC$\ntraining LC$QC,\n");
