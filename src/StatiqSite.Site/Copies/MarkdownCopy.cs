using StatiqSite.Engine;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Copies;

/// <summary>
/// A page as Markdown beside the page, for people who take a text with them and for programs that read: a chapter's text with its sources as footnotes, or the facts
/// of a model. It is made of what the page is made of, so nothing is read or linked again.
/// </summary>
public static class MarkdownCopy
{
    /// <summary>Null for a page that has none.</summary>
    public static OutputFile? Of(Page page, PhraseBook book, Report report)
    {
        if (page.Frame.Copy.Length == 0) return null;
        using var text = new PageText();
        var (to, phrases, links) = (new MarkdownWriter(text), book[page.Frame.Language], new CopyLinks(page));
        WriteHead(to, page, phrases);
        var notes = page.Content switch
        {
            ChapterView chapter => Text(chapter),
            ModelView model => new ModelCopy(to, links, phrases, model).Write(),
            _ => throw new InvalidOperationException($"no copy of a page of the layout {page.Layout}"),
        };
        foreach (var note in notes) WriteNote(to, note, links, phrases);
        return new OutputFile(Addresses.Copy(page.Path), text.ToUtf8());

        IReadOnlyList<NoteView> Text(ChapterView chapter)
        {
            new HtmlCopy(to, links, phrases).Write(chapter.Html);
            return chapter.Notes;
        }
    }

    private static void WriteHead(MarkdownWriter to, Page page, Phrases phrases)
    {
        var chapter = page.Content as ChapterView;
        to.Line.Write(page.Frame.Title);
        to.EndHeading(1);
        to.BeginQuote();
        to.Line.Write(page.Frame.Description);
        to.End();
        to.BeginList(isOrdered: false, canFollow: false);
        if (chapter is { IsDraft: true }) Item(phrases["chapter.draft"]);
        if (page.Frame.ContentLanguage.Length > 0) Item(phrases["chapter.untranslated"]);
        Item(chapter is not null ? phrases.Format("cite.updated", chapter.Updated.Text) : phrases.Format("cite.checked", page.Site.Checked.Text));
        Around(phrases["copy.page"], () => to.Line.WriteMark($"<{page.Frame.Canonical}>"));
        Item(phrases.Format("copy.attribution", page.Site.Title, page.Site.Author));
        Around(phrases["copy.licence"], () => to.Line.Link(page.Site.LicenceName, page.Site.LicenceUrl));
        to.EndList();

        void Item(string text) => Around(text, () => { });

        void Around(string phrase, Action write)
        {
            to.BeginItem("- ", isTight: true);
            var pieces = phrase.Split("{0}");
            to.Line.Write(pieces[0]);
            write();
            if (pieces.Length > 1) to.Line.Write(pieces[1]);
            to.End();
        }
    }

    /// <summary>A source: who wrote it, its title, where it is to be read, when it came out, and where in it to look.</summary>
    private static void WriteNote(MarkdownWriter to, NoteView note, CopyLinks links, Phrases phrases)
    {
        to.BeginItem($"[^{note.Number}]: ", isTight: false, indent: "    ");
        to.Line.Write(note.Authors + phrases["fact.colon"]);
        to.Line.Link(note.Title.Text, links.Of(note.Title.Href));
        to.Line.Write(phrases["note.separator"] + note.Date.Text);
        foreach (var locator in note.Uses.Select(u => u.Locator).Where(l => l.Length > 0).Distinct()) to.Line.Write(phrases.Format("note.locator", locator));
        to.Line.Write(phrases["note.end"]);
        if (note.Url.Length > 0)
        {
            to.Line.Space();
            to.Line.WriteMark($"<{note.Url}>");
        }
        to.End();
    }
}
