using System.Text.RegularExpressions;
using Fluid;
using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>Parses the templates of the theme.</summary>
public static partial class TemplateReader
{
    private static readonly FluidParser Parser = new();

    /// <summary>A file of the layouts or the partials.</summary>
    public static bool IsTemplate(string name) =>
        name.EndsWith(Theme.Ending, StringComparison.Ordinal)
        && (name.StartsWith(Theme.LayoutFolder + "/", StringComparison.Ordinal) || name.StartsWith(Theme.PartialFolder + "/", StringComparison.Ordinal));

    public static ThemeTemplate? Read(SourceFile file, Report report)
    {
        if (Content.SourceReading.Text(file, Content.Limits.Template, report) is not { } source) return null;
        var isPartial = file.Name.StartsWith(Theme.PartialFolder + "/", StringComparison.Ordinal);
        if (TemplateBounds.Find(source.Text) is var (offset, limit))
        {
            report.Add(Errors.TemplateSyntax(source.PlaceAt(offset), limit));
            return Unusable();
        }
        if (!isPartial && string.IsNullOrWhiteSpace(source.Text))
        {
            report.Add(Errors.EmptyFile(file.Start, "the layout of its pages"));
            return Unusable();
        }
        if (!TryParse(TextOf(source, isPartial), out var template, out var problem))
        {
            report.Add(Errors.TemplateSyntax(PlaceOf(problem, source), Sentence(problem)));
            return Unusable();
        }
        var named = TemplateNames.In(template!);
        foreach (var filter in named.Filters.Where(f => !TemplateLanguage.Filters.Contains(f)))
            report.Add(Errors.UnknownFilter(source.PlaceAt(FilterAt(source.Text, filter)), filter, Spelling.Closest(filter, TemplateLanguage.Filters)));
        return new ThemeTemplate(NameOf(file.Name), isPartial, source, template, named);

        ThemeTemplate Unusable() => new(NameOf(file.Name), isPartial, source, null, TemplateNames.None);
    }

    /// <summary>Without its last line break a partial can stand within a line: after a link no space comes before a Chinese comma.</summary>
    internal static string TextOf(SourceText source, bool isPartial) => isPartial && source.Text.EndsWith('\n') ? source.Text[..^1] : source.Text;

    internal static bool TryParse(string text, out IFluidTemplate? template, out string problem)
    {
        if (Parser.TryParse(text, out template, out problem))
        {
            template = TemplateBounds.Bounded(template);
            return true;
        }
        template = null;
        return false;
    }

    // The parser's tree has no places.
    private static int FilterAt(string text, string filter) => Regex.Match(text, $@"\|\s*({Regex.Escape(filter)})(?![\w-])") is { Success: true } match ? match.Groups[1].Index : 0;

    /// <summary>Where a template first has a name between quotes; -1 for nowhere.</summary>
    internal static int QuotedAt(string text, string name)
    {
        var at = text.IndexOf($"'{name}'", StringComparison.Ordinal);
        return at < 0 ? text.IndexOf($"\"{name}\"", StringComparison.Ordinal) : at;
    }

    private static string NameOf(string file) => file[(file.IndexOf('/') + 1)..^Theme.Ending.Length];

    // Fluid gives the place inside the sentence: "End of tag '}}' was expected at (3:11)", then the source line.
    private static Place PlaceOf(string problem, SourceText source) => Position().Match(problem) is { Success: true } match
        ? new Place(source.Path, int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan))
        : source.PlaceAt(0);

    private static string Sentence(string problem) => Position().Replace(problem.Split('\n')[0], "").Trim();

    [GeneratedRegex(@"\s*at \((\d+):(\d+)\)")]
    private static partial Regex Position();
}
