using ColorCode;
using Markdig.Syntax;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.Highlighting;

/// <summary>A block of code, coloured when its language is known.</summary>
internal sealed class CodeBlockRenderer : PieceObjectRenderer<CodeBlock>
{
    /// <summary>Longer blocks stay plain: the time of a regular expression is anyone's guess.</summary>
    private const int LongestColoured = 50_000;

    protected override void Write(PieceRenderer renderer, CodeBlock block)
    {
        var language = (block as FencedCodeBlock)?.Info;
        var code = FencedText.Of(block) is { Length: > 0 } lines ? lines + "\n" : "";
        renderer.EnsureLine();
        // What scrolls must be reached by the keyboard.
        renderer.Write("<pre tabindex=\"0\"><code");
        if (!string.IsNullOrEmpty(language)) renderer.Write(" class=\"language-").WriteEscape(language).Write("\"");
        renderer.Write(">");
        if (Known(language) is { } known && code.Length <= LongestColoured) renderer.Write(CodeColours.Html(code, known));
        else renderer.WriteEscape(code);
        renderer.WriteLine("</code></pre>");
    }

    private static ILanguage? Known(string? language) => string.IsNullOrEmpty(language) ? null : Languages.FindById(language);
}
