using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>What is said of broken YAML: the library speaks of tokens and scalars to people who forgot a quote.</summary>
internal static partial class YamlTrouble
{
    /// <summary>What the library's sentences end with, and what an author can do.</summary>
    private static readonly (string End, string Sentence)[] Sentences =
    [
        ("did not find expected key", Misplaced),
        ("did not find expected <document end>", Misplaced),
        ("did not find expected '-' indicator", "this is no entry of the list that it stands in; begin it with '- ', or look to its indentation"),
        ("a multiline plain scalar, found invalid mapping", "the text of the line before goes on up to this ':'; write that line as 'name: text', or look to the indentation"),
        ("found invalid mapping", "a ':' ends a field's name here; put a text that holds ': ' in quotes, or look to the indentation"),
        ("found character that cannot start any token", Beginning),
        ("did not find expected node content", Beginning),
        ("found unexpected end of stream", "the quote that opens here is never closed"),
        ("found wrong indentation", "the quote that opens here is not closed before the next field"),
        ("block sequence entries are not allowed in this context", "a list begins on a line of its own; put the '- ' there, or the text in quotes"),
        ("did not find expected comment or line break", "the text after | or > begins on the next line; put a text that begins with one of these in quotes"),
        ("found unknown escape character", "between double quotes \\ begins an escape, and there is none of this letter; write \\\\, or use single quotes"),
        ("did not find expected ',' or '}'", "a { before this is never closed, or lacks a comma between its fields"),
        ("did not find expected ',' or ']'", "a [ before this is never closed, or lacks a comma between its values"),
    ];

    private const string Tabbed = "a tab indents this line; write spaces";
    private const string Misplaced = "this does not go on what stands before it; look to the indentation, and to a quote or bracket that closes too early";
    private const string Beginning = "a text may not begin with this character; put it in quotes";

    /// <summary>A slip of the keyboard in the lines that the parser stumbled over, its line from 0: the library tells what became of it.</summary>
    /// <param name="read">Where that ends which was read.</param>
    public static (int Line, int Column, string Sentence)? Slip(string text, YamlException e, Mark read)
    {
        if (e.Message.Contains("invalid tab as indentation", StringComparison.Ordinal)) return Tab(text, read);
        // A line that ends without its colon is taken together with the next.
        var (first, last) = (Math.Max(0, (int)e.Start.Line - 2), (int)e.End.Line - 1);
        foreach (var (number, line) in text.Split('\n').Index().Skip(first).Take(last - first + 1))
        {
            if (TabIndent().Match(line) is { Success: true } tab) return (number, tab.Groups[1].Index + 1, Tabbed);
            if (WideColon().Match(line) is { Success: true } wide) return (number, wide.Groups[1].Index + 1, "a full-width colon ends no field's name; write ':' and a space");
            if (CloseColon().Match(line) is { Success: true } close) return (number, close.Groups[1].Index + 1, "a field's name ends with ':' and a space; write the space");
        }
        return null;
    }

    /// <summary>A tab for which the library names the beginning of all that it would indent: the first that indents a line after what was read.</summary>
    private static (int Line, int Column, string Sentence)? Tab(string text, Mark read)
    {
        // A text of several lines ends before the first character of the next.
        var first = (int)(read.Column > 1 ? read.Line : read.Line - 1);
        foreach (var (number, line) in text.Split('\n').Index().Skip(first))
            if (TabIndent().Match(line) is { Success: true } tab) return (number, tab.Groups[1].Index + 1, Tabbed);
        return null;
    }

    /// <summary>The library's message as a sentence that says what to do, where one is known.</summary>
    public static string Sentence(string text, YamlException e)
    {
        var sentence = Sentence(e.Message);
        // Where the text ends there is no character that could be put in quotes.
        return sentence == Beginning && text.AsSpan((int)Math.Min(e.Start.Index, text.Length)).IsWhiteSpace() ? "a [ or { before this is never closed" : sentence;
    }

    private static string Sentence(string message)
    {
        var line = message.Split('\n')[0].Trim().TrimEnd('.');
        foreach (var (end, sentence) in Sentences)
            if (line.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return sentence;
        return line.Length == 0 ? "it cannot be read from here on" : char.ToLowerInvariant(line[0]) + line[1..];
    }

    [GeneratedRegex(@"^ *(\t)\s*\S")]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"^[ -]*\w+(：)")]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^[ -]*[a-z_]+(:)[^\s/:]")]
    private static partial Regex CloseColon();
}
