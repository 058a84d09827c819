using System.Text;
using Markdig.Syntax;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Markdown.FencedData;

/// <summary>What is written between the fences of a block.</summary>
internal static class FencedText
{
    /// <summary>The lines, without a line end behind the last.</summary>
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0) text.Append('\n');
            text.Append(block.Lines.Lines[i].Slice.AsSpan());
        }
        return text.ToString();
    }

    /// <summary>The lines read as YAML; its mistakes are told where they stand in the chapter.</summary>
    public static YamlNode? Yaml(LeafBlock block, TextContext context)
    {
        if (block.Lines.Count == 0) return null;
        // Each line keeps the column that it has in the file, behind the marks of quotations and lists.
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            if (!line.Slice.IsEmpty) text.Append(' ', context.PlaceAt(context.OffsetOf(line)).Column - 1).Append(line.Slice.AsSpan());
            text.Append('\n');
        }
        var first = context.PlaceAt(block.Span.Start);
        return YamlParser.Parse(text.ToString(), first.Path, first.Line + 1, context.Report);
    }
}
