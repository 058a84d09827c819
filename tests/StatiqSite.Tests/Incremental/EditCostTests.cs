using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Redirects;

namespace StatiqSite.Tests.Incremental;

/// <summary>An edit renders the pages that show it, and no others.</summary>
public sealed class EditCostTests
{
    private const string Start = "chapters/en/01-start.md";
    private readonly EditedSite site = new();

    public EditCostTests() => Before = site.Next();

    private BuildResult Before { get; }

    [Fact]
    public void A_save_without_a_change_makes_nothing()
    {
        site.Input[Start] = site.Input[Start];
        Assert.Equal(0, site.Next().Stages.Sum(s => s.Made));
    }

    [Fact]
    public void A_run_that_leaves_out_the_search_misses_no_address()
    {
        site.Input["addresses.lock"] = Encoding.UTF8.GetString(AddressLock.Write(AddressLock.List(Before.Files.Select(f => PublishedFile.Of(f, new Report())).OfType<PublishedFile>())));
        Assert.Empty(site.Fresh().Run(deferSearch: true, cancellation: TestContext.Current.CancellationToken).Diagnostics);
    }

    [Fact]
    public void Words_of_a_body_are_on_its_page_and_on_that_of_the_whole_text() =>
        Assert.Equal(["en/all.html", "en/chapters/start.html"], Rendered(() => site.Input[Start] += "\nMore.\n"));

    [Fact]
    public void Words_of_a_body_are_in_one_copy()
    {
        site.Input[Start] += "\nMore.\n";
        var kept = Before.Files.ToHashSet(ReferenceEqualityComparer.Instance);
        Assert.Equal(["en/chapters/start.md"], site.Next().Files.Where(f => !kept.Contains(f) && f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Path));
    }

    [Fact]
    public void A_body_that_is_not_translated_is_on_the_page_of_each_language() =>
        Assert.Equal(["all.html", "chapters/next.html", "en/all.html", "en/chapters/next.html"], Rendered(() => site.Input["chapters/zh-Hans/02-next.md"] += "\n多一句。\n"));

    [Fact]
    public void A_new_link_is_also_on_the_page_that_says_who_links_to_it()
    {
        var rendered = Rendered(() => site.Input["chapters/zh-Hans/02-next.md"] += "\n[[ability:writing]]\n", unseen: 2);
        // And on those of the models that have the ability, which name what else to read.
        Assert.Equal(["abilities/writing.html", "all.html", "chapters/next.html", "en/abilities/writing.html", "en/all.html", "en/chapters/next.html", "en/models/alpha.html", "models/alpha.html"], rendered);
    }

    [Fact]
    public void An_original_that_changes_is_told_on_the_page_of_its_translation()
    {
        site.Input["chapters/zh-Hans/01-start.md"] += "\n多一句。\n";
        var after = site.Next();
        Assert.Equal("translation-behind", Assert.Single(after.Diagnostics).Code);
        Assert.Equal(["all.html", "chapters/start.html", "en/chapters/start.html"], Anew(Before, after));
    }

    [Fact]
    public void White_space_of_an_original_leaves_its_translation_in_step() =>
        Assert.Empty(Rendered(() => site.Input["chapters/zh-Hans/01-start.md"] += "\n\n"));

    [Fact]
    public void A_claim_is_judged_where_it_is_written()
    {
        site.Input["site.yml"] += "cite_claims: true\n";
        var before = site.Next().Diagnostics;
        site.Input[Start] += "\nIt opened in 2022.\n";
        var after = site.Next();
        Assert.Equal("uncited-claim", Assert.Single(after.Diagnostics.Except(before)).Code);
        Assert.Equal(1, Read(after));
        site.Input["models.yml"] = site.Input["models.yml"].Replace("The model alpha.", "A model.");
        Assert.Equal(0, Read(site.Next()));

        static int Read(BuildResult result) => result.Stages.Single(s => s.Stage == "ChapterReader.Read").Made;
    }

    [Fact]
    public void A_title_is_where_chapters_are_named()
    {
        var rendered = Rendered(() => site.Input[Start] = site.Input[Start].Replace("title: ", "title: New "));
        Assert.Contains("en/index.html", rendered);
        Assert.Contains("en/chapters/start.html", rendered);
        Assert.DoesNotContain(rendered, path => !path.StartsWith("en/", StringComparison.Ordinal));
        Assert.DoesNotContain("en/timeline/index.html", rendered);
    }

    [Fact]
    public void A_heading_is_on_its_page_and_where_a_link_names_it()
    {
        site.Input[Start] += "\n## A part {#part}\n";
        site.Input["chapters/zh-Hans/01-start.md"] += "\n## 一部分 {#part}\n";
        site.Input["chapters/zh-Hans/02-next.md"] += "\n[[chapter:start#part]]\n";
        var before = site.Next();
        site.Input[Start] = site.Input[Start].Replace("## A part", "## Another part");
        Assert.Equal(["en/all.html", "en/chapters/next.html", "en/chapters/start.html"], Anew(before, site.Next()));
    }

    [Fact]
    public void A_title_makes_again_what_says_it()
    {
        site.Input[Start] = site.Input[Start].Replace("title: ", "title: New ");
        var stages = site.Next().Stages;
        Assert.Equal(0, Made("TimelinePages.Build"));
        Assert.Equal(0, Made("LineagePages.Build"));
        // The home page and the index of everything, in one language.
        Assert.Equal(1, Made("HomePages.Build"));
        Assert.InRange(Made("ReferencePages.Build"), 1, 3);
        Assert.InRange(Made("ModelPages.Build"), 0, 2);
        Assert.InRange(Made("ChapterLinker.Link"), 1, 3);

        int Made(string stage) => stages.Single(s => s.Stage == stage).Made;
    }

    [Fact]
    public void The_summary_of_a_model_is_where_models_are_described()
    {
        var rendered = Rendered(() => site.Input["models.yml"] = site.Input["models.yml"].Replace("The model alpha.", "A model."), unseen: 6);
        Assert.Contains("models/alpha.html", rendered);
        Assert.DoesNotContain("models/beta.html", rendered);
        Assert.DoesNotContain(rendered, path => path.Contains("chapters/"));
    }

    [Fact]
    public void A_new_name_of_a_term_is_in_the_glossary_and_in_the_chapters_that_use_it()
    {
        site.Input[Start] = site.Input[Start].Replace("in Chinese, and", "in Chinese, a jot, and");
        var rendered = Rendered(() => site.Input["glossary.yml"] = site.Input["glossary.yml"].Replace("en: [tokens]", "en: [tokens, jot]"), before: site.Next());
        Assert.Equal(["en/all.html", "en/chapters/start.html", "en/glossary.html"], rendered);
    }

    [Fact]
    public void A_layout_is_on_its_pages() =>
        Assert.Equal(["en/glossary.html", "glossary.html"], Rendered(() => site.Theme["layouts/glossary.liquid"] += "<!-- -->\n"));

    [Fact]
    public void A_partial_is_on_the_pages_whose_layouts_render_it()
    {
        var rendered = Rendered(() => site.Theme["partials/letters.liquid"] += "<!-- -->\n");
        Assert.Contains("glossary.html", rendered);
        Assert.DoesNotContain("index.html", rendered);
        Assert.DoesNotContain(rendered, path => path.Contains("chapters/"));
    }

    [Fact]
    public void A_phrase_is_on_the_pages_of_its_language()
    {
        var rendered = Rendered(() => site.Theme["i18n/en.yml"] = site.Theme["i18n/en.yml"].Replace("ui.skip: ", "ui.skip: Now "));
        Assert.Equal(Pages.Where(p => p.StartsWith("en/", StringComparison.Ordinal)), rendered);
    }

    [Fact]
    public void A_style_sheet_has_a_new_name_which_every_page_says() =>
        Assert.Equal(Pages, Rendered(() => site.Theme["assets/site.css"] += "\np { margin: 0 }\n"));

    private IEnumerable<string> Pages => Before.Files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The pages that the next run makes anew; those that it keeps are the same objects as before.</summary>
    /// <param name="unseen">Pages that are rendered too, and come out as they were: their view holds what was edited, and their layout does not print it.</param>
    /// <param name="before">The run before, where it was not the first.</param>
    private List<string> Rendered(Action edit, int unseen = 0, BuildResult? before = null)
    {
        before ??= Before;
        Assert.Empty(before.Diagnostics);
        edit();
        var after = site.Next();
        Assert.Empty(after.Diagnostics);
        var rendered = Anew(before, after);
        Assert.Equal(rendered.Count + unseen, after.Stages.Single(s => s.Stage == "PageRenderer.Render").Made);
        return rendered;
    }

    private static List<string> Anew(BuildResult before, BuildResult after)
    {
        var kept = before.Files.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. after.Files.Where(f => !kept.Contains(f) && f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Path)];
    }
}
