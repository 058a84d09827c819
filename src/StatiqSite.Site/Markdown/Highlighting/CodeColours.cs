using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using ColorCode;
using ColorCode.Parsing;
using ColorCode.Styling;

namespace StatiqSite.Site.Markdown.Highlighting;

/// <summary>Code as HTML with ColorCode's class names, without the box that its own formatter puts around.</summary>
internal sealed class CodeColours : CodeColorizerBase
{
    /// <summary>Of the blocks that are kept; those of more are coloured each time.</summary>
    private const int MostKept = 5_000;

    // A chapter and its translations show the same code, and a preview reads a chapter again with each edit; colouring a block costs as much as reading a page of text.
    private static readonly ConcurrentDictionary<(string Code, string Language), string> Kept = new();
    private static readonly StyleDictionary Light = StyleDictionary.DefaultLight;
    private static readonly FrozenDictionary<string, string> Classes = Light.ToFrozenDictionary(s => s.ScopeName, s => s.ReferenceName ?? "");
    private readonly StringBuilder html = new();

    private CodeColours()
        : base(Light, null)
    {
    }

    public static string Html(string code, ILanguage language)
    {
        if (Kept.TryGetValue((code, language.Id), out var known)) return known;
        var colours = new CodeColours();
        colours.languageParser.Parse(code, language, colours.Write);
        var html = colours.html.ToString();
        if (Kept.Count < MostKept) Kept.TryAdd((code, language.Id), html);
        return html;
    }

    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        var end = Write(parsedSourceCode, scopes, 0);
        html.Append(WebUtility.HtmlEncode(parsedSourceCode[end..]));
    }

    /// <returns>Where the last scope ends.</returns>
    private int Write(string code, IEnumerable<Scope> scopes, int from)
    {
        foreach (var scope in scopes.OrderBy(s => s.Index).Where(s => s.Length > 0))
        {
            var end = Math.Min(scope.Index + scope.Length, code.Length);
            if (scope.Index < from || end <= from) continue;
            html.Append(WebUtility.HtmlEncode(code[from..scope.Index]));
            var name = Classes.GetValueOrDefault(scope.Name, "");
            html.Append(name.Length == 0 ? "<span>" : $"<span class=\"{name}\">");
            var inner = Write(code, scope.Children, scope.Index);
            html.Append(WebUtility.HtmlEncode(code[inner..end])).Append("</span>");
            from = end;
        }
        return from;
    }
}
