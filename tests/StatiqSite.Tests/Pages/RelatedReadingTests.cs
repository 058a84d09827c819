using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Related;

namespace StatiqSite.Tests.Pages;

public sealed class RelatedReadingTests
{
    private static readonly SiteContent Content = new(SiteSettings.Empty, ModelData.Empty, [], [], []);

    [Fact]
    public void What_few_share_counts_more_than_what_many_share()
    {
        var related = Related(("here", "rare common also"), ("a", "common also"), ("b", "rare"), ("c", "common also"), ("d", "common also"), ("e", "common also"), ("f", "common also"), ("g", "common also"), ("h", "common also"));
        Assert.Equal(["b: rare", "a: also common", "c: also common"], related);
    }

    [Fact]
    public void Sources_are_a_reason_only_where_there_is_no_other() =>
        Assert.Equal(["b: term", "a: @source"], Related(("here", "term @source @another"), ("a", "@source"), ("b", "term @another")));

    [Fact]
    public void An_ability_is_the_term_of_its_name() => Assert.Equal(["a: learning"], Related(("here", "learning"), ("a", "!learning")));

    [Fact]
    public void What_very_many_share_does_not_count() =>
        Assert.Empty(Related([("here", "all"), .. Enumerable.Range(0, 40).Select(i => ($"c{i}", "all"))]));

    [Fact]
    public void Nothing_shared_is_nothing_related() => Assert.Empty(Related(("here", "one"), ("a", "two")));

    private static string[] Related(params (string Slug, string Things)[] chapters)
    {
        var mentions = chapters.Select((c, i) => new ChapterMentions(
            i, c.Slug, [.. Things(c.Things).Select(t => new MentionedIn("en", t, c.Slug, []))])).ToList();
        var reading = new RelatedReading(Content, MentionIndex.Of(mentions, new Report()));
        return [.. reading.ForChapter("en", "here", Things(chapters[0].Things))
            .Select(r => $"{r.Page.Id}: {string.Join(' ', r.Shared.Select(s => (s.Kind == TargetKind.Source ? "@" : "") + s.Id))}")];
    }

    private static IEnumerable<Mention> Things(string words) => words.Split(' ').Select(w => w[0] switch
    {
        '@' => new Mention(TargetKind.Source, w[1..]),
        '!' => new Mention(TargetKind.Ability, w[1..]),
        _ => new Mention(TargetKind.Term, w),
    });
}
