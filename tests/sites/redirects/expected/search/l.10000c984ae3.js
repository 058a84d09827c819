siteSearch("l","0","abilities bibliography data doubts first glossary here index lineage methods models second site small sure there timeline training what");
