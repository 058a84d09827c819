using Markdig.Syntax.Inlines;

namespace StatiqSite.Site.Markdown.Citations;

/// <summary><c>[@key, p. 12; @key]</c></summary>
internal sealed class CitationInline(IReadOnlyList<Citation> citations) : LeafInline
{
    public IReadOnlyList<Citation> Citations { get; } = citations;
}

/// <param name="Offset">Of the at sign.</param>
internal readonly record struct Citation(int Offset, string Key, string? Locator);
