siteSearch("s","6","\n=asmallsite vgI\n=first vgD\n=timeline vgM\nevery JpgCpgJ\neverything pgG\nnobody pgJ\nnot tgG\npage pgG\nstage pgB\nwe pgC\nweights pgJ\nwere pgK\n");
