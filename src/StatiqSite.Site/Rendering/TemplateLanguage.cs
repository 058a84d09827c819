using Fluid;
using Fluid.Values;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>Liquid as themes speak it: strict names, our views, our filters, partials of the theme.</summary>
internal static class TemplateLanguage
{
    /// <summary>More statements than any page needs; a template that loops for ever is stopped here.</summary>
    private const int MaxSteps = 5_000_000;

    private const int MaxRecursion = 100;

    public static TemplateOptions OptionsFor(EquatableArray<ThemeTemplate> templates)
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            MaxSteps = MaxSteps,
            MaxRecursion = MaxRecursion,
            FileProvider = new Partials(templates),
            CultureInfo = System.Globalization.CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Assigned = TemplateBounds.Check,
            Captured = TemplateBounds.Check,
            TemplateParsed = (_, template) => TemplateBounds.Bounded(template),
            Now = () => DateTimeOffset.UnixEpoch,
        };
        options.TemplateCache = new ParsedPartials(templates);
        options.Filters.AddFilter("t", Translate);
        options.Filters.AddFilter("raw", Raw);
        options.Filters.AddFilter("asset", AssetAddress);
        return options;
    }

    /// <summary><c>{{ 'page.models' | t: a, b }}</c>: the phrase in the page's language, with {0} and {1} filled in.</summary>
    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = PageRendering.Of(context);
        var key = input.ToStringValue();
        if (!rendering.Phrases.Has(key)) rendering.UnknownPhrase(key);
        var values = new string[arguments.Count];
        for (var i = 0; i < values.Length; i++) values[i] = arguments.At(i).ToStringValue();
        return new StringValue(rendering.Phrases.Format(key, values));
    }

    /// <summary><c>{{ content.html | raw }}</c>: HTML that is not encoded again.</summary>
    private static ValueTask<FluidValue> Raw(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        input is FinishedHtml ? input : new StringValue(input.ToStringValue(), encode: false);

    /// <summary><c>{{ 'site.css' | asset }}</c>: the address of a theme's asset.</summary>
    private static ValueTask<FluidValue> AssetAddress(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = PageRendering.Of(context);
        var name = input.ToStringValue();
        var href = rendering.Look.AssetHref(name, rendering.Page.Frame.Root);
        if (href is null) rendering.MissingAsset(name);
        return new StringValue(href ?? "");
    }

    /// <summary>The partials as the files that <c>{% render %}</c> asks for.</summary>
    private sealed class Partials(EquatableArray<ThemeTemplate> templates) : IFileProvider
    {
        private readonly Dictionary<string, Partial> byFile = templates
            .Where(t => t.IsPartial && (t.Template is not null || TemplateBounds.Find(t.Source.Text) is null)).DistinctBy(t => t.Name)
            .ToDictionary(t => t.Name + Theme.Ending, t => new Partial(t.Name + Theme.Ending, TemplateReader.TextOf(t.Source, isPartial: true)), StringComparer.Ordinal);

        public IFileInfo GetFileInfo(string subpath) =>
            byFile.TryGetValue(subpath, out var partial) ? partial : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    /// <summary>The partials as they were parsed already; one that could not be is parsed again, and fails again.</summary>
#pragma warning disable FLUID001 // May change with a later version, as any code may; the version is pinned, and the fixtures render partials.
    private sealed class ParsedPartials(EquatableArray<ThemeTemplate> templates) : ITemplateCache
    {
        private readonly Dictionary<string, IFluidTemplate> byFile = templates
            .Where(t => t.IsPartial && t.Template is not null).DistinctBy(t => t.Name).ToDictionary(t => t.Name + Theme.Ending, t => t.Template!, StringComparer.Ordinal);

        public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, out IFluidTemplate template) => byFile.TryGetValue(subpath, out template!);

        public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template)
        {
            // All there are were given at the beginning.
        }
    }
#pragma warning restore FLUID001

    private sealed class Partial(string name, string text) : IFileInfo
    {
        private readonly byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => bytes.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
