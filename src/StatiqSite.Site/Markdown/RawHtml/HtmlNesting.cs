using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.RawHtml;

/// <summary>
/// The HTML elements that are open while a text is written. An element is closed in the Markdown element in which it was opened, and inner ones before outer ones: then
/// the tags of both nest, and nothing that an author leaves open swallows the page.
/// </summary>
internal sealed class HtmlNesting(TextContext context)
{
    private readonly Stack<Open> open = new();

    // How many are open by one name in one Markdown element.
    private readonly Dictionary<(string Name, IMarkdownObject Parent), int> counts = [];

    /// <summary>The innermost open element.</summary>
    public string? Innermost => open.TryPeek(out var element) ? element.Name : null;

    public void Begin(string name, IMarkdownObject parent, int offset)
    {
        open.Push(new Open(name, parent, offset));
        counts[(name, parent)] = counts.GetValueOrDefault((name, parent)) + 1;
    }

    /// <returns>False, with a report, when there is nothing here to close.</returns>
    public bool End(string name, IMarkdownObject parent, int offset)
    {
        if (counts.GetValueOrDefault((name, parent)) == 0)
        {
            context.Add(offset, at => Errors.HtmlNotOpened(at, name));
            return false;
        }
        while (Pop() is var element && (element.Name != name || element.Parent != parent)) TellUnclosed(element);
        return true;
    }

    /// <summary>At the end of a block whose phrases may not reach into the next one, or of the whole text.</summary>
    public void Finish(IMarkdownObject? parent = null)
    {
        while (open.TryPeek(out var element) && (parent is null || (element.Parent == parent && !AllowedHtml.IsBlock(element.Name)))) TellUnclosed(Pop());
    }

    private Open Pop()
    {
        var element = open.Pop();
        counts[(element.Name, element.Parent)]--;
        return element;
    }

    private void TellUnclosed(Open element) => context.Add(element.Offset, at => Errors.HtmlNotClosed(at, element.Name));

    private sealed record Open(string Name, IMarkdownObject Parent, int Offset);
}
