siteSearch("s","8","\n=models RC.\n=there ]C'\nbibliography QC%\ncomes LC%\nevery ,LC%LC,\neverything LC)\nhand LC)\nhas LC,\nindex 1\ninferred LC)\nshowed LC$\nshutdowns LC/\n");
