using Fluid;
using StatiqSite.Engine;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Site.Rendering;

/// <summary>Makes a page's HTML: its layout, and the base layout around it.</summary>
public static class PageRenderer
{
    public static OutputFile? Render(DressedPage dressed, Report report)
    {
        var (page, look) = dressed;
        var rendering = new PageRendering(page, look, report);
        using var body = new PageText();
        if (!rendering.OfPage(page.Layout, body, c => c.SetValue("content", ViewMembers.Value(page.Content)))) return null;
        var navigation = look.Navigation(page.Navigation, view => Navigation(view, page, look));
        foreach (var diagnostic in navigation.Diagnostics) report.Add(diagnostic);
        using var entries = new PageText();
        navigation.Write(page.FileName, entries);
        using var html = new PageText(body.Span.Length);
        var isMade = rendering.OfPage(Theme.BaseLayout, html, c => c.SetValue("body", new FinishedHtml(body)).SetValue("navigation", new FinishedHtml(entries)));
        if (!isMade) return null;
        using var whole = new PageText(html.Span.Length);
        WholeNames.Write(html.Span, whole);
        return new OutputFile(page.Path, whole.ToUtf8());
    }

    private static NavigationFragment Navigation(NavigationView view, Page page, Look look)
    {
        var report = new Report();
        using var html = new PageText();
        var isMade = new PageRendering(page with { Layout = Theme.NavigationLayout }, look, report)
            .Layout(Theme.NavigationLayout, html, c => c.SetValue("navigation", ViewMembers.Value(view)));
        return NavigationFragment.Of(isMade ? html.ToString() : null, report);
    }
}

/// <summary>The rendering of one page, which its filters reach through the context.</summary>
internal sealed class PageRendering(Page page, Look look, Report report)
{
    private const string Key = "rendering";

    public Page Page => page;

    public Look Look => look;

    public Phrases Phrases => look.Phrases;

    public static PageRendering Of(TemplateContext context) => (PageRendering)context.AmbientValues[Key];

    /// <summary>Renders a layout that knows the site and the page.</summary>
    public bool OfPage(string layout, PageText to, Action<TemplateContext> add) => Layout(layout, to, c =>
    {
        c.SetValue("site", ViewMembers.Value(page.Site));
        c.SetValue("page", ViewMembers.Value(page.Frame));
        add(c);
    });

    /// <summary>Renders a layout, or reports why it cannot be and gives false.</summary>
    public bool Layout(string name, PageText to, Action<TemplateContext> add)
    {
        if (look.Layout(name) is not { } layout)
        {
            report.Add(Errors.MissingLayout(look.PlaceOf(name), name));
            return false;
        }
        if (layout.Template is not { } template) return false;

        var context = new TemplateContext(look.Options);
        context.AmbientValues[Key] = this;
        context.Undefined = path =>
        {
            report.Add(Errors.UnknownTemplateName(PlaceOf(path), path, Spelling.Closest(path, ViewMembers.Names)));
            return ValueTask.FromResult<Fluid.Values.FluidValue>(Fluid.Values.NilValue.Instance);
        };
        add(context);
        try
        {
            // Nothing that templates do waits, so this is done when it returns.
            template.RenderAsync(to, Html.Encoder, context).AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (FileNotFoundException e)
        {
            report.Add(Errors.MissingPartial(look.PlaceOf(page.Layout, text => TemplateReader.QuotedAt(text, e.Message)), e.Message, null));
        }
        catch (Exception e) when (e is InvalidOperationException or FluidException or ParseException or FormatException or InvalidCastException or ArithmeticException or ArgumentException)
        {
            var named = e.Message.Split('\'');
            report.Add(Errors.TemplateFailed(named.Length == 3 ? PlaceOf(named[1]) : layout.Source.PlaceAt(0), e.Message));
        }
        return false;
    }

    public void UnknownPhrase(string key) => report.Add(
        Errors.UnknownPhrase(look.PlaceOf(page.Layout, text => TemplateReader.QuotedAt(text, key)), key, Spelling.Closest(key, Phrases.Keys)));

    public void MissingAsset(string name) => report.Add(
        Errors.MissingThemeAsset(look.PlaceOf(page.Layout, text => TemplateReader.QuotedAt(text, name)), name, Spelling.Closest(name, look.Assets.Names)));

    // The template language does not say where a name stands; the first place that has it as a whole word is where to look.
    private Place PlaceOf(string name) => look.PlaceOf(page.Layout, text =>
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !IsNamePart(text[at - 1])) && (at + name.Length == text.Length || !IsNamePart(text[at + name.Length]))) return at;
        return -1;
    });

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
