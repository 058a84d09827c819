siteSearch("s","11","\ncredited LC$\nfirst LC$QC%\njson OC(\nmeans LC)\nmethod ,\nmethods QC-\norder LC/\nsite LC)LC$QC$\nsize LC.\nterm ,\nterms LC*\ntest LC+\ntext ]C&LC$\n");
