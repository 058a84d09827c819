using Fluid;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Rendering;

/// <summary>A template of the theme, parsed.</summary>
/// <param name="Name">Without folder and ending, such as <c>chapter</c>.</param>
/// <param name="Template">Null when it does not parse, which has been reported.</param>
public sealed record ThemeTemplate(string Name, bool IsPartial, SourceText Source, IFluidTemplate? Template)
{
    public bool Equals(ThemeTemplate? other) =>
        other is not null && Name == other.Name && IsPartial == other.IsPartial && Source.Path == other.Source.Path && Source.Text == other.Source.Text;

    public override int GetHashCode() => HashCode.Combine(Name, IsPartial);
}

/// <summary>Everything that turns a page into HTML.</summary>
public sealed class Theme
{
    public const string LayoutFolder = "layouts";
    public const string PartialFolder = "partials";
    public const string AssetFolder = "assets";
    public const string PhraseFolder = "i18n";
    public const string Ending = ".liquid";

    /// <summary>The layout around all others.</summary>
    public const string BaseLayout = "base";

    private readonly Dictionary<string, ThemeTemplate> layouts;

    public Theme(IReadOnlyList<ThemeTemplate> templates, AssetList assets, PhraseBook phrases, string folder)
    {
        (Templates, Assets, Phrases, Folder) = (templates, assets, phrases, folder);
        layouts = templates.Where(t => !t.IsPartial).DistinctBy(t => t.Name).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Options = TemplateLanguage.OptionsFor(this);
    }

    public static Theme Of(Box<EquatableArray<ThemeTemplate>> templates, AssetList assets, PhraseBook phrases, Folders folders, Report report)
    {
        return new Theme(templates.Value, assets, phrases, folders.Theme);
    }

    public IReadOnlyList<ThemeTemplate> Templates { get; }

    public AssetList Assets { get; }

    public PhraseBook Phrases { get; }

    /// <summary>The theme's folder, as diagnostics call it.</summary>
    public string Folder { get; }

    internal TemplateOptions Options { get; }

    public ThemeTemplate? Layout(string name) => layouts.GetValueOrDefault(name);

    /// <summary>The address of a theme's asset from a page that knows the way to the root; null when there is none.</summary>
    public string? AssetHref(string name, string root) => Assets.Find(name) is { } asset ? root + Linking.Addresses.Encoded(asset.Path) : null;

    /// <summary>Where a template says this: the first place in the layouts of a page, in the partials, or else the layout's beginning.</summary>
    internal Place PlaceOf(string layout, Func<string, int> find)
    {
        var candidates = Templates.OrderBy(t => t.Name == layout && !t.IsPartial ? 0 : t.Name == BaseLayout && !t.IsPartial ? 1 : t.IsPartial ? 2 : 3);
        foreach (var template in candidates)
            if (find(template.Source.Text) is >= 0 and var offset) return template.Source.PlaceAt(offset);
        return Layout(layout)?.Source.PlaceAt(0) ?? new Place(Folder, 1, 1);
    }
}
