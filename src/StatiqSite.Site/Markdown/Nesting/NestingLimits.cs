using Markdig;
using Markdig.Syntax;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown.Nesting;

/// <summary>
/// Markdig stops at its own limits with an exception that names no place, after time that grows with the square of the depth.
/// These limits are lower and are met first; what is left of Markdig's own is the last resort.
/// </summary>
internal static class NestingLimits
{
    /// <summary>Lists, list items and quotes inside one another.</summary>
    public const int Blocks = 100;

    /// <summary>Brackets and emphasis marks open at once; Markdig keeps every mark of a paragraph open to its end.</summary>
    public const int Marks = 1000;

    /// <summary>Levels of the tree that are written recursively: far below what overflows a stack.</summary>
    public const int Rendered = 250;

    public static MarkdownDocument Parse(TextContext context, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(context.Body, pipeline, context);
        }
        catch (ArgumentException e) when (IsDepthLimit(e))
        {
            throw ParsingStoppedException.TooDeep(0, Marks);
        }
    }

    public static void Render(PieceRenderer renderer, MarkdownDocument document)
    {
        renderer.MaximumNestingDepth = Rendered;
        try
        {
            renderer.Render(document);
        }
        catch (ArgumentException e) when (IsDepthLimit(e))
        {
            throw ParsingStoppedException.TooDeep(renderer.Current?.Span.Start ?? 0, Rendered);
        }
    }

    /// <summary>Markdig has no type of its own for it.</summary>
    private static bool IsDepthLimit(ArgumentException e) => e.Message.Contains("depth limit", StringComparison.Ordinal);
}

/// <summary>Ends the parsing of a text on which it would take too long or overflow the stack; <see cref="MarkdownParser"/> turns it into a diagnostic.</summary>
internal sealed class ParsingStoppedException(int offset, Func<Place, Diagnostic> error) : Exception
{
    public int Offset { get; } = offset;

    public Func<Place, Diagnostic> Error { get; } = error;

    public static ParsingStoppedException TooDeep(int offset, int limit) => new(offset, at => Errors.MarkdownTooDeep(at, limit));
}
