using System.Collections.Concurrent;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;

namespace StatiqSite.Site.Rendering;

/// <summary>Everything that turns pages into HTML.</summary>
public sealed class Theme(EquatableArray<ThemeTemplate> templates, AssetList assets, PhraseBook phrases, string folder)
{
    public const string LayoutFolder = "layouts";
    public const string PartialFolder = "partials";
    public const string AssetFolder = "assets";
    public const string PhraseFolder = "i18n";
    public const string Ending = ".liquid";

    /// <summary>The layout around all others.</summary>
    public const string BaseLayout = "base";

    /// <summary>The layout of the navigation, which is rendered once for all pages that share it.</summary>
    public const string NavigationLayout = "navigation";

    private readonly ConcurrentDictionary<(string Layout, string Language), Look> looks = new();

    public static Theme Of(Box<EquatableArray<ThemeTemplate>> templates, AssetList assets, PhraseBook phrases, Folders folders, Report report)
    {
        var partials = templates.Value.Where(t => t.IsPartial).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var template in templates.Value)
            foreach (var name in template.Named.Partials.Where(n => !partials.Contains(n)))
                report.Add(Errors.MissingPartial(template.Source.PlaceAt(Math.Max(0, TemplateReader.QuotedAt(template.Source.Text, name))), name, Spelling.Closest(name, partials)));
        return new Theme(templates.Value, assets, phrases, folders.Theme);
    }

    /// <summary>What of the theme the pages of a layout and a language depend on.</summary>
    public Look LookOf(string layout, string language) => looks.GetOrAdd((layout, language), key => new Look(Reached(key.Layout), assets, phrases[key.Language], folder));

    /// <summary>A layout, those around it and the partials that they render, in the order in which a reader of the theme would look through them.</summary>
    private EquatableArray<ThemeTemplate> Reached(string layout)
    {
        var reached = new List<ThemeTemplate>();
        foreach (var name in (string[])[layout, BaseLayout, NavigationLayout])
            if (Find(name, isPartial: false) is { } template) reached.Add(template);
        for (var i = 0; i < reached.Count; i++)
        {
            var named = reached[i].Named;
            var partials = named.ChoosesPartials ? templates.Where(t => t.IsPartial) : named.Partials.Select(n => Find(n, isPartial: true)).OfType<ThemeTemplate>();
            reached.AddRange(partials.Except(reached).ToList());
        }
        return reached.ToEquatableArray();
    }

    private ThemeTemplate? Find(string name, bool isPartial) => templates.FirstOrDefault(t => t.Name == name && t.IsPartial == isPartial);
}
