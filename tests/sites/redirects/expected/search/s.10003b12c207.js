siteSearch("s","3","\n=abilities RC$\n=data RC(\n=doubts PC)\n=glossary RC*\n=second RC'\nfact LC%\nsaid LC,\nsays LC)\n");
