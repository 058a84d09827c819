using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace StatiqSite.Tests.Copies;

/// <summary>Reads a copy as any reader of CommonMark with tables, footnotes and strikethrough does: without anything of our own.</summary>
internal static class ReadMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    public static IElement Read(string markdown) => Parse(Markdig.Markdown.ToHtml(markdown, Pipeline));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    /// <summary>What is said, and in which elements; how it looks is left out.</summary>
    public static string Structure(IElement element)
    {
        var shown = new StringBuilder();
        Append(element);
        return string.Join('\n', shown.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        void Append(INode node)
        {
            if (node is IText text) shown.Append(string.Join(' ', text.Data.Split('\n')));
            if (node is not IElement child) return;
            var (name, isBlock) = (child.LocalName, child.LocalName is "p" or "li" or "ul" or "ol" or "pre" or "blockquote" or "table" or "tr" or "h2" or "h3");
            var attributes = string.Concat(new[] { "href", "src", "alt", "title", "start" }.Select(a => child.GetAttribute(a) is { } value ? $" {a}={value}" : ""));
            if (name is "div" or "span" or "body" or "thead" or "tbody")
            {
                foreach (var inner in child.ChildNodes) Append(inner);
                return;
            }
            shown.Append(isBlock ? "\n" : "").Append($"<{name}{attributes}>");
            foreach (var inner in child.ChildNodes) Append(inner);
            shown.Append($"</{name}>").Append(isBlock ? "\n" : "");
        }
    }
}
