using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Abilities;
using StatiqSite.Site.Content;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Stages;

namespace StatiqSite.Site.Linking;

/// <summary>The state of filling one page's holes: the numbers of its notes and what it mentions.</summary>
internal sealed class HoleFilling
{
    /// <summary>To look for a close name among all takes long; who misses so many anchors has no use for more.</summary>
    private const int MostSuggestions = 100;

    private readonly ChapterPage page;
    private readonly LinkContext context;
    private readonly Report report;
    private readonly Phrases phrases;
    private readonly List<(string Key, List<CitationUse> Uses)> notes;
    private readonly List<Mention> mentions;
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);
    private readonly SectionName?[] sections;
    private int nextHeading;
    private int deadAnchors;

    public HoleFilling(ChapterPage page, LinkContext context, Report report)
        : this(page, context, report, [], [])
    {
    }

    private HoleFilling(
        ChapterPage page, LinkContext context, Report report, List<(string Key, List<CitationUse> Uses)> notes, List<Mention> mentions)
    {
        (this.page, this.context, this.report, this.notes, this.mentions) = (page, context, report, notes, mentions);
        phrases = context.Phrases[page.Page.Code];
        sections = new SectionName?[page.Chapter.Body.Headings.Count];
    }

    public EquatableArray<CitedSource> Notes => notes.Select(n => new CitedSource(n.Key, n.Uses.ToEquatableArray())).ToEquatableArray();

    public EquatableArray<Mention> Mentions => mentions.Distinct().ToEquatableArray();

    private LinkSuggestions Suggestions => new(context, page);

    public string Fill(Hole hole) => hole switch
    {
        NameHole name => Name(name),
        CodeHole code => Code(code),
        TermHole term => Term(term),
        CitationHole citation => Citation(citation),
        FileHole file => Html.Encode(File(file)),
        ImageHole image => Image(image),
        StandingHole mark => Standing(mark.Standing.Word()),
        StagesHole stages => Stages(stages),
        AbilityMapHole map => Abilities(map),
        MarksHole => MarkLegend.Render(phrases),
        TokensHole text => TokenFigure.Cut(text, context.Figures.Tokens, phrases, report),
        TokenComparisonHole texts => TokenFigure.Compare(texts, context.Figures.Tokens, phrases, report),
        ChartHole chart => ChartFigure.Render(chart, phrases, Citation),
        CorrectionsHole block => Corrections(block),
        PhraseHole phrase => Html.Encode(phrases[phrase.Key]),
        _ => throw new InvalidOperationException($"no filling for {hole.GetType().Name}"),
    };

    private string Corrections(CorrectionsHole hole)
    {
        var corrections = context.Figures.Corrections.Corrections;
        if (corrections.Count == 0) report.Add(Errors.InvalidCorrectionBlock(hole.Place, "corrections.yml holds none yet"));
        var ids = corrections.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in page.Chapter.Body.Headings.Where(h => ids.Contains(h.Id)))
            report.Add(Errors.DuplicateAnchor(hole.Place with { Line = heading.Line }, heading.Id, hole.Place.Line));
        // What leads nowhere has been told where it is written, in corrections.yml.
        var filling = new HoleFilling(page, context, new Report(), notes, mentions);
        return new CorrectionText(corrections, page.Chapter.Language, phrases, filling.Fill).Render(hole.Place);
    }

    private string Name(NameHole hole)
    {
        if (Resolve(hole) is not { } target) return hole.TextHtml ?? Html.Encode(hole.Id);
        if (hole.Anchor is { } anchor) CheckAnchor(target, page.Page.Code, anchor, hole.Place);
        Enter(hole.Place.Line);
        linked.Add(target.Id);
        return Link(target, hole.Anchor, hole.TextHtml ?? Html.Encode(NameOf(target, hole.Anchor)));
    }

    private string NameOf(Target target, string? anchor)
    {
        var name = target.Name[page.Page.Code];
        var heading = anchor is null ? null : target.SectionsIn(page.Page.Code)?.Headings.FirstOrDefault(h => h.Id == anchor);
        return heading is null ? name : phrases.Format("link.section", name, heading.Text);
    }

    private Target? Resolve(NameHole hole)
    {
        TargetKind? kind = null;
        if (hole.Kind is { } word && !ClosedList.TryParse(word, out kind))
        {
            // A name may have a colon in it, as davinci:2020-05-03 has.
            if (context.Catalogue.Find(null, $"{word}:{hole.Id}") is [var named]) return named;
            var words = ClosedList.Words<TargetKind>();
            report.Add(Errors.UnknownKind(hole.Place, word, string.Join(", ", words), Spelling.Closest(word, words)));
            return null;
        }

        var found = context.Catalogue.Find(kind, hole.Id);
        // Two of one kind and id have been told where they are written.
        if (found.Count > 1) found = [.. found.DistinctBy(t => (t.Kind, t.Id))];
        if (found.Count == 1) return found[0];
        if (found.Count == 0 && context.Catalogue.Draft(kind, hole.Id, page.Page.Code) is { } draft) report.Add(Errors.DraftLink(hole.Place, draft.Place.Path));
        else report.Add(found.Count == 0
            ? Errors.UnknownName(hole.Place, hole.Kind, hole.Id, Suggestions.Name(kind, hole.Id))
            : Errors.AmbiguousName(hole.Place, hole.Id, string.Join(" or ", found.Select(t => $"[[{t.Kind.Word()}:{t.Id}]]"))));
        return null;
    }

    private string Code(CodeHole hole)
    {
        var code = $"<code>{Html.Encode(hole.Text)}</code>";
        return context.Catalogue.ById(TargetKind.Model, hole.Text) is { } model ? Link(model, null, code) : code;
    }

    private string Term(TermHole hole)
    {
        Enter(hole.Place.Line);
        var text = Html.Encode(hole.Text);
        // A link to anything of that id, such as the ability of the same name, has said enough.
        if (linked.Contains(hole.Term) || context.Catalogue.ById(TargetKind.Term, hole.Term) is not { } term) return text;
        mentions.Add(new Mention(TargetKind.Term, term.Id));
        return $"<a class=\"term\" href=\"{Html.Encode(Href(term.Address))}\">{text}</a>";
    }

    /// <summary>A section of level 2 begins anew with what is linked. Notes stand below the text, and so belong to the last.</summary>
    private void Enter(int line)
    {
        var headings = page.Chapter.Body.Headings;
        for (; nextHeading < headings.Count && headings[nextHeading].Line <= line; nextHeading++)
            if (headings[nextHeading].Level == 2) linked.Clear();
    }

    private string Link(Target target, string? anchor, string html)
    {
        mentions.Add(new Mention(target.Kind, target.Id));
        var address = target.Address + (anchor is null ? "" : "#" + anchor);
        return $"<a class=\"link-{target.Kind.Word()}\" href=\"{Html.Encode(Href(address))}\">{html}</a>";
    }

    private string Citation(CitationHole hole)
    {
        if (context.Catalogue.ById(TargetKind.Source, hole.Key) is null)
        {
            report.Add(Errors.UnknownCitation(hole.Place, hole.Key, context.Catalogue.Closest(TargetKind.Source, hole.Key)));
            return "";
        }

        mentions.Add(new Mention(TargetKind.Source, hole.Key));
        var index = notes.FindIndex(n => n.Key == hole.Key);
        if (index < 0)
        {
            index = notes.Count;
            notes.Add((hole.Key, []));
        }
        var (number, uses) = (index + 1, notes[index].Uses);
        uses.Add(new CitationUse(hole.Locator ?? "", SectionAt(hole.Place.Line)));
        var label = hole.Locator is { } locator ? phrases.Format("cite.label-at", $"{number}", locator) : phrases.Format("cite.label", $"{number}");
        return $"<sup class=\"cite\"><a id=\"{NoteIds.Use(number, uses.Count)}\" href=\"#{NoteIds.Note(number)}\" aria-label=\"{Html.Encode(label)}\">[{number}]</a></sup>";
    }

    /// <summary>The section of level 2 that a line of the chapter's file belongs to.</summary>
    private SectionName? SectionAt(int line)
    {
        var headings = page.Chapter.Body.Headings.AsSpan();
        for (var i = headings.Length - 1; i >= 0; i--)
            if (headings[i].Level == 2 && headings[i].Line <= line) return sections[i] ??= new SectionName(headings[i].Id, headings[i].Text);
        return null;
    }

    private string File(FileHole hole)
    {
        if (hole.File.Length == 0)
        {
            CheckAnchor(page.Chapter.Body.Anchors, "this page", hole.Anchor ?? "", hole.Place);
            return "#" + hole.Anchor;
        }

        var folder = $"chapters/{page.Chapter.Language}/";
        var file = RelativePath.Resolve(folder, hole.File);
        if (file is null || context.Catalogue.ByFile(file) is not var (target, language))
        {
            report.Add(file is not null && context.Catalogue.DraftByFile(file) is { } draft
                ? Errors.DraftLink(hole.Place, draft.Place.Path)
                : Errors.DeadLink(hole.Place, hole.File, Suggestions.File(hole.File, hole.Anchor)));
            return "";
        }

        mentions.Add(new Mention(target.Kind, target.Id));
        if (hole.Anchor is { } anchor) CheckAnchor(target, language, anchor, hole.Place);
        // A link to a text of the same language stays in the language of the page, which may show this text untranslated.
        var shown = language == page.Chapter.Language ? page.Page : context.Settings.Languages.First(l => l.Code == language);
        return Addresses.Relative(page.Path, Addresses.In(shown, target.Address) + (hole.Anchor is null ? "" : "#" + hole.Anchor));
    }

    private void CheckAnchor(Target target, string language, string anchor, Place at) =>
        CheckAnchor(target.SectionsIn(language)?.Anchors ?? [], $"'{target.Name[language]}'", anchor, at);

    private void CheckAnchor(EquatableArray<string> anchors, string where, string anchor, Place at)
    {
        if (!anchors.Contains(anchor)) report.Add(Errors.DeadAnchor(at, anchor, where, ++deadAnchors <= MostSuggestions ? Spelling.Closest(anchor, anchors) : null));
    }

    private string Image(ImageHole hole)
    {
        if (context.Assets.Find(hole.File) is not { } asset)
        {
            report.Add(Errors.MissingAsset(hole.Place, hole.File, Suggestions.Image(hole.File)));
            return "";
        }

        var html = new StringBuilder($"<img src=\"{Html.Encode(Addresses.Encoded(Addresses.Relative(page.Path, asset.Path)))}\" alt=\"{Html.Encode(hole.Alt)}\"");
        if (hole.Title is { } title) html.Append($" title=\"{Html.Encode(title)}\"");
        if (asset.Size is { } size) html.Append($" width=\"{size.Width}\" height=\"{size.Height}\"");
        return html.Append(" loading=\"lazy\">").ToString();
    }

    private string Stages(StagesHole hole)
    {
        var flow = context.Figures.Stages;
        var ids = flow.Stages.Select(s => s.Id);
        if (flow.Stages.Count == 0) report.Add(Errors.NothingToDraw(hole.Place, "stages"));
        else if (hole.Current is { } current && !ids.Contains(current)) report.Add(Errors.UnknownId(hole.Place, "stage", current, Spelling.Closest(current, ids)));
        return new StageFigure(
            flow, hole.Current, page.Page.Code, phrases, slug => Href(Addresses.Chapter(slug)), id => Code(new CodeHole(hole.Place, id)),
            key => context.Catalogue.ById(TargetKind.Source, key) is null ? "" : Citation(new CitationHole(hole.Place, key, null))).Render();
    }

    private string Abilities(AbilityMapHole hole)
    {
        var map = context.Figures.Abilities;
        if (map.Abilities.Count == 0) report.Add(Errors.NothingToDraw(hole.Place, "abilities that a model gained or lost"));
        return new AbilityMapTable(map, page.Page.Code, phrases, Href).Render();
    }

    private string Href(string address) => Addresses.Relative(page.Path, Addresses.In(page.Page, address));

    private string Standing(string word) =>
        $"<a class=\"standing standing-{word}\" href=\"{Html.Encode(Href(Addresses.Meaning(word)))}\" title=\"{Html.Encode(phrases["about-standing." + word])}\">"
        + $"{Html.Encode(phrases["standing." + word])}</a>";
}

/// <summary>The anchors of notes and of their uses in the text, both counted from 1.</summary>
internal static class NoteIds
{
    public static string Note(int number) => $"note-{number}";

    /// <summary>The number in the anchor of a note; null for any other.</summary>
    public static string? NumberOf(string anchor) => anchor.StartsWith("note-", StringComparison.Ordinal) ? anchor["note-".Length..] : null;

    public static string Use(int number, int use) => $"cite-{number}-{use}";
}
