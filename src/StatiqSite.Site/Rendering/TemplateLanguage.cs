using Fluid;
using Fluid.Values;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace StatiqSite.Site.Rendering;

/// <summary>Liquid as themes speak it: strict names, our views, our filters, partials of the theme.</summary>
internal static class TemplateLanguage
{
    /// <summary>More statements than any page needs; a template that loops for ever is stopped here.</summary>
    private const int MaxSteps = 5_000_000;

    private const int MaxRecursion = 100;

    public static TemplateOptions OptionsFor(Theme theme)
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            MaxSteps = MaxSteps,
            MaxRecursion = MaxRecursion,
            FileProvider = new Partials(theme.Templates),
            CultureInfo = System.Globalization.CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Assigned = TemplateBounds.Check,
            Captured = TemplateBounds.Check,
            TemplateParsed = (_, template) => TemplateBounds.Bounded(template),
            Now = () => DateTimeOffset.UnixEpoch,
        };
        ViewMembers.Register(options.MemberAccessStrategy);
        options.Filters.AddFilter("t", Translate);
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

    /// <summary><c>{{ 'site.css' | asset }}</c>: the address of a theme's asset.</summary>
    private static ValueTask<FluidValue> AssetAddress(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var rendering = PageRendering.Of(context);
        var name = input.ToStringValue();
        var href = rendering.Theme.AssetHref(name, rendering.Page.Frame.Root);
        if (href is null) rendering.MissingAsset(name);
        return new StringValue(href ?? "");
    }

    /// <summary>The partials as the files that <c>{% render %}</c> asks for.</summary>
    private sealed class Partials(IReadOnlyList<ThemeTemplate> templates) : IFileProvider
    {
        private readonly Dictionary<string, ThemeTemplate> byFile = templates
            .Where(t => t is { IsPartial: true, Template: not null }).DistinctBy(t => t.Name).ToDictionary(t => t.Name + Theme.Ending, StringComparer.Ordinal);

        public IFileInfo GetFileInfo(string subpath) =>
            byFile.TryGetValue(subpath, out var template) ? new Partial(subpath, template.Source.Text) : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class Partial(string name, string text) : IFileInfo
    {
        // Without its last line break a partial can stand within a line: after a link no space comes before a Chinese comma.
        private readonly byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text[..^1] : text);

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => bytes.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
