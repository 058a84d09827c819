using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Copies;

/// <summary>Writes CommonMark, with tables, footnotes and strikethrough as GitHub has them: blocks in blocks, and in the innermost a <see cref="MarkdownLine"/>.</summary>
internal sealed class MarkdownWriter(PageText text)
{
    private readonly List<Container> containers = [new Container("", "") { IsBegun = true }];
    private bool isApart;

    public MarkdownLine Line { get; } = new();

    private Container Inner => containers[^1];

    /// <summary>Writes the line as a paragraph, if there is anything in it.</summary>
    public void EndParagraph() => EndBlock("", isHeading: false);

    public void EndHeading(int level) => EndBlock(new string('#', level) + " ", isHeading: true);

    /// <summary>A block of its own, in lines that are Markdown already.</summary>
    public void Block(params IEnumerable<string> lines)
    {
        EndParagraph();
        BeginBlock();
        foreach (var line in lines) WriteLine(line);
        isApart = true;
    }

    public void CodeBlock(string code, string language)
    {
        // Longer than any in the code. An info string with a backtick needs the other kind.
        var mark = language.Contains('`') ? '~' : '`';
        var fence = new string(mark, Math.Max(3, MarkdownLine.LongestRun(code, mark) + 1));
        FollowClosely();
        Block([fence + language, .. code.Length == 0 ? [] : code.TrimEnd('\n').Split('\n'), fence]);
    }

    public void BeginQuote()
    {
        EndParagraph();
        FollowClosely();
        Push(new Container("> ", "> "));
    }

    /// <summary>What follows stands behind a mark, and below it indented.</summary>
    public void BeginItem(string mark, bool isTight, string? indent = null)
    {
        EndParagraph();
        Push(new Container(mark, indent ?? new string(' ', mark.Length)) { IsTight = isTight });
    }

    public void End()
    {
        EndParagraph();
        if (containers.Count == 1) return;
        // An item without content is its mark alone.
        if (!Inner.IsBegun)
        {
            BeginBlock();
            WriteLine("");
        }
        var isTight = Inner.IsTight;
        containers.RemoveAt(containers.Count - 1);
        isApart = !isTight;
    }

    /// <summary>Begins a list.</summary>
    /// <returns>Of two lists in a row the second has other marks, or it would go on with the first.</returns>
    public bool BeginList(bool isOrdered, bool canFollow)
    {
        EndParagraph();
        if (canFollow) FollowClosely();
        var isSecond = Inner.LastList == isOrdered;
        Inner.NextList = isSecond ? null : isOrdered;
        return isSecond;
    }

    public void EndList()
    {
        isApart = true;
        Inner.LastList = Inner.NextList;
    }

    private void EndBlock(string mark, bool isHeading)
    {
        if (Line.IsEmpty) return;
        var lines = Line.Take(isHeading);
        if (lines is [""]) return;
        BeginBlock();
        WriteLine(mark + lines[0]);
        foreach (var line in lines.AsSpan(1)) WriteLine(line);
        isApart = true;
    }

    /// <summary>In a tight item what comes next needs no blank line before it, which would make the list a loose one.</summary>
    private void FollowClosely()
    {
        if (Inner is { IsTight: true, IsBegun: true }) isApart = false;
    }

    private void Push(Container container)
    {
        Inner.LastList = null;
        containers.Add(container);
    }

    private void BeginBlock()
    {
        Inner.LastList = null;
        if (!isApart) return;
        isApart = false;
        var begin = text.Span.Length;
        // The blank line belongs to what has begun.
        foreach (var container in containers)
        {
            if (!container.IsBegun) break;
            text.Write(container.Indent);
        }
        EndBlankLine(begin);
    }

    private void EndBlankLine(int begin)
    {
        text.Cut(Math.Max(begin, text.Span.TrimEnd(' ').Length));
        text.Write('\n');
    }

    private void WriteLine(ReadOnlySpan<char> line)
    {
        var begin = text.Span.Length;
        foreach (var container in containers)
        {
            text.Write(container.IsBegun ? container.Indent : container.Mark);
            container.IsBegun = true;
        }
        text.Write(line);
        if (line.Length == 0) EndBlankLine(begin);
        else text.Write('\n');
    }

    private sealed class Container(string mark, string indent)
    {
        public string Mark => mark;

        public string Indent => indent;

        public bool IsBegun { get; set; }

        /// <summary>No blank lines between its blocks.</summary>
        public bool IsTight { get; init; }

        /// <summary>Whether the list that ended last here was ordered; null when something else did.</summary>
        public bool? LastList { get; set; }

        public bool? NextList { get; set; }
    }
}
