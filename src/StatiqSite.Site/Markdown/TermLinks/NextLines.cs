using System.Text;
using Markdig.Syntax.Inlines;
using StatiqSite.Site.Markdown.LineBreaks;

namespace StatiqSite.Site.Markdown.TermLinks;

/// <summary>A text with as much of the lines after it as a name that begins in it may reach into.</summary>
internal sealed class NextLines
{
    /// <summary>Longer than any name that would be written in a sentence; so the work for a text does not grow with its square.</summary>
    private const int Reach = 200;

    private readonly StringBuilder text = new();
    private readonly List<(LiteralInline Line, int Start)> lines = [];

    private NextLines(LiteralInline first) => text.Append(first.Content.AsSpan());

    public string Text => text.ToString();

    /// <summary>Null where the text does not go on in another line.</summary>
    public static NextLines? Of(LiteralInline first, bool isChinese)
    {
        NextLines? next = null;
        var (line, enough) = (first, first.Content.Length + Reach);
        while (line.NextSibling is LineBreakInline { IsHard: false, NextSibling: LiteralInline following } lineBreak)
        {
            next ??= new NextLines(first);
            if (next.text.Length > enough) break;
            if (!SoftBreak.IsSilent(lineBreak, isChinese)) next.text.Append(' ');
            next.lines.Add((following, next.text.Length));
            next.text.Append(following.Content.AsSpan()[..Math.Min(following.Content.Length, Reach)]);
            line = following;
        }
        return next;
    }

    /// <summary>The line that a place of the text stands in, and where in it.</summary>
    public (LiteralInline Line, int Offset) At(int place)
    {
        var (line, start) = lines.FindLast(l => l.Start < place);
        return (line, place - start);
    }
}
