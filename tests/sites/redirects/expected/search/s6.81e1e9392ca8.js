siteSearch("s","6","\n=asmallsite vgH\n=first vgD\n=timeline vgL\nevery JpgCpgI\nnobody pgI\nstage pgB\nwe pgC\nweights pgI\nwere pgJ\n");
