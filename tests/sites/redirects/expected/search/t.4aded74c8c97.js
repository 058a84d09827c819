siteSearch("t","4aded74c8c97",[["","","About it."],["here","Here","Text, see there."]]);
