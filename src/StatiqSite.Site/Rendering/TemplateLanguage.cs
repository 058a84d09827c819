using Fluid;
using Fluid.Parser;
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

    private static readonly (string Name, FilterDelegate Filter)[] Own = [("t", Translate), ("raw", Raw), ("asset", AssetAddress)];

    /// <summary>The names of all filters.</summary>
    public static IReadOnlySet<string> Filters { get; } = new TemplateOptions().Filters.Select(f => f.Key).Concat(Own.Select(f => f.Name)).ToHashSet(StringComparer.Ordinal);

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
        foreach (var (name, filter) in Own) options.Filters.AddFilter(name, filter);
        // What was told when the templates were read is passed over, so that all else in them is found too.
        foreach (var name in templates.SelectMany(t => t.Named.Filters).Where(f => !Filters.Contains(f))) options.Filters.AddFilter(name, (input, _, _) => input);
        return options;
    }

    /// <summary><c>{{ 'page.models' | t: a, b }}</c>: the phrase in the page's language, with {0} and {1} filled in.</summary>
    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = PageRendering.Of(context);
        var key = input.ToStringValue();
        if (!rendering.Phrases.Has(key) && !rendering.Phrases.Lacks(key)) rendering.UnknownPhrase(key);
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

    /// <summary>The partials as the files that <c>{% render %}</c> asks for. One that is not there and whose name is written out has been told.</summary>
    private sealed class Partials(EquatableArray<ThemeTemplate> templates) : IFileProvider
    {
        private readonly Dictionary<string, Partial> byFile = templates
            .Where(t => t.IsPartial).Select(t => t.Name).Concat(templates.SelectMany(t => t.Named.Partials)).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name + Theme.Ending, name => new Partial(name + Theme.Ending), StringComparer.Ordinal);

        public IFileInfo GetFileInfo(string subpath) =>
            byFile.TryGetValue(subpath, out var partial) ? partial : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    /// <summary>The partials as they were parsed already; one that could not be, which has been told, is empty.</summary>
#pragma warning disable FLUID001 // May change with a later version, as any code may; the version is pinned, and the fixtures render partials.
    private sealed class ParsedPartials(EquatableArray<ThemeTemplate> templates) : ITemplateCache
    {
        private readonly Dictionary<string, IFluidTemplate> byFile = templates
            .Where(t => t.IsPartial).DistinctBy(t => t.Name).ToDictionary(t => t.Name + Theme.Ending, t => t.Template ?? new FluidTemplate([]), StringComparer.Ordinal);

        public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, out IFluidTemplate template) => byFile.TryGetValue(subpath, out template!);

        public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template)
        {
            // All there are were given at the beginning.
        }
    }
#pragma warning restore FLUID001

    /// <summary>A partial's place among the files; its text is never read, for it was parsed before.</summary>
    private sealed class Partial(string name) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => 0;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => Stream.Null;
    }
}
