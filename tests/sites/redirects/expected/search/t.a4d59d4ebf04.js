siteSearch("t","a4d59d4ebf04",[["","","About it."],["there","There","Text."]]);
