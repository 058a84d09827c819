siteSearch("s","3","\n=abilities RC$\n=data RC(\n=glossary RC*\n=second RC'\nfact LC%\nsaid LC,\nsays LC)\n");
