using System.Runtime.CompilerServices;
using Fluid;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Rendering;

/// <summary>The part of the theme that the pages of one layout and one language depend on: when it is equal to that of the last run, they are not rendered again.</summary>
/// <param name="templates">The layout, <c>base</c>, <c>navigation</c> and the partials that they reach.</param>
/// <param name="folder">The theme's folder, as diagnostics call it.</param>
public sealed class Look(EquatableArray<ThemeTemplate> templates, AssetList assets, Phrases phrases, string folder) : IEquatable<Look>
{
    private readonly ConditionalWeakTable<NavigationView, NavigationFragment> navigations = [];
    private readonly Lazy<TemplateOptions> options = new(() => TemplateLanguage.OptionsFor(templates));

    public AssetList Assets => assets;

    public Phrases Phrases => phrases;

    internal TemplateOptions Options => options.Value;

    public ThemeTemplate? Layout(string name) => templates.FirstOrDefault(t => t.Name == name && !t.IsPartial);

    /// <summary>The address of a theme's asset from a page that knows the way to the root; null when there is none.</summary>
    public string? AssetHref(string name, string root) => assets.Find(name) is { } asset ? root + Linking.Addresses.Encoded(asset.Path) : null;

    /// <summary>Where a layout is, or would be.</summary>
    internal Place PlaceOf(string layout) => Layout(layout)?.Source.PlaceAt(0) ?? new Place($"{folder}/{Theme.LayoutFolder}/{layout}{Theme.Ending}", 1, 1);

    /// <summary>The first place in the templates that is found, or else the layout's beginning.</summary>
    internal Place PlaceOf(string layout, Func<string, int> find)
    {
        foreach (var template in templates)
            if (find(template.Source.Text) is >= 0 and var offset) return template.Source.PlaceAt(offset);
        return PlaceOf(layout);
    }

    /// <summary>The navigation as HTML, rendered by the first page that shows it.</summary>
    internal NavigationFragment Navigation(NavigationView view, Func<NavigationView, NavigationFragment> render) =>
        navigations.GetValue(view, v => render(v));

    public bool Equals(Look? other) =>
        (object?)this == other || (other is not null && templates == other.Templates && assets.Equals(other.Assets) && phrases.Equals(other.Phrases));

    public override bool Equals(object? obj) => Equals(obj as Look);

    public override int GetHashCode() => templates.Count;

    private EquatableArray<ThemeTemplate> Templates => templates;
}

/// <summary>A page with all that its HTML depends on.</summary>
public sealed record DressedPage(Page Page, Look Look)
{
    public static DressedPage Of(Page page, Theme theme, Report report) => new(page, theme.LookOf(page.Layout, page.Frame.Language));
}
