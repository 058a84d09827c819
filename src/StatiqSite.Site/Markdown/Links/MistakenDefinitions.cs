using Markdig.Syntax;

namespace StatiqSite.Site.Markdown.Links;

/// <summary>What Markdown takes for the definition of a reference link, which is not shown, though something else was meant.</summary>
internal static class MistakenDefinitions
{
    /// <summary>A footnote that is well placed is not among the definitions any more.</summary>
    public static void Report(MarkdownDocument document, TextContext context)
    {
        foreach (var definition in document.GetLinkReferenceDefinitions(addGroup: false).Links.Values)
        {
            if (definition.Label is ['@', ..]) context.Add(definition.Span.Start, Errors.CitationAsDefinition);
            if (definition.Label is ['^', ..]) context.Add(definition.Span.Start, Errors.NestedFootnote);
        }
    }
}
