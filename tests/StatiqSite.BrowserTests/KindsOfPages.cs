namespace StatiqSite.BrowserTests;

/// <summary>One page of each kind, in both languages.</summary>
public static class KindsOfPages
{
    private static readonly string[] Chinese =
    [
        "index.html", "chapters/evolution.html", "chapters/abilities.html", "chapters/stage-1-pre-training.html", "chapters/text-to-tokens.html",
        "chapters/stage-4-reinforcement-learning.html", "models/index.html", "models/text-davinci-003.html", "timeline/index.html", "timeline/2022.html",
        "timeline/families/gpt-3.html", "timeline/methods/feedme.html", "lineage.html", "abilities/index.html", "abilities/in-context-learning.html",
        "methods/index.html", "methods/feedme.html", "glossary.html", "bibliography.html", "a-z.html", "data/index.html", "doubts.html", "search.html", "all.html",
    ];

    public static TheoryData<string> All()
    {
        var pages = new TheoryData<string>();
        foreach (var page in Chinese)
        {
            pages.Add(page);
            pages.Add("en/" + page);
        }
        return pages;
    }
}
