using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Assets;

/// <summary>A file that is published under a name with a hash of its content, so that it may be cached for ever.</summary>
/// <param name="Name">As authors and templates write it, relative to its folder.</param>
/// <param name="Path">In the output.</param>
/// <param name="Size">Of an image, in CSS pixels; null for other files.</param>
public sealed record Asset(string Name, string Path, ImageSize? Size, SourceFile File)
{
    /// <summary>The folder of the input's assets.</summary>
    public const string InputFolder = "assets";

    /// <summary>Where the output has the input's assets, and where the theme's.</summary>
    public const string MediaFolder = "media/";
    public const string ThemeFolder = "assets/";

    public static Asset OfInput(SourceFile file, Report report) => Read(file, InputFolder, MediaFolder, report);

    public static Asset OfTheme(SourceFile file, Report report)
    {
        if (file.Name.EndsWith(".css", StringComparison.Ordinal)) StyleAddresses.Check(file, report);
        return Read(file.Name.EndsWith(".js", StringComparison.Ordinal) ? Trimmed(file) : file, Rendering.Theme.AssetFolder, ThemeFolder, report);
    }

    public static OutputFile Publish(Asset asset, Report report)
    {
        return new OutputFile(asset.Path, asset.File.Bytes, isHashed: true);
    }

    /// <summary>A script without what only its writer needs. One that is not UTF-8 is left alone.</summary>
    private static SourceFile Trimmed(SourceFile file)
    {
        var script = Encoding.UTF8.GetString(file.Bytes.Span);
        var trimmed = script.Contains('\uFFFD') ? script : ScriptTrimming.Trim(script);
        return trimmed.Length == script.Length ? file : new SourceFile(file.Path, file.Name, Encoding.UTF8.GetBytes(trimmed), file.Unread);
    }

    private static Asset Read(SourceFile file, string folder, string publishedIn, Report report)
    {
        var name = file.Name[(folder.Length + 1)..];
        var isRead = Content.SourceReading.IsRead(file, Content.Limits.Asset, report);
        var size = ImageSize.IsImage(name) ? ImageSize.Read(name, file.Bytes.Span) : null;
        if (size is null && ImageSize.IsImage(name) && isRead) report.Add(Errors.UnreadableImage(file.Start, name));
        return new Asset(name, $"{publishedIn}{Hashed(name, file.ShortHash)}", size, file);
    }

    private static string Hashed(string name, string hash)
    {
        var dot = name.LastIndexOf('.');
        return dot <= name.LastIndexOf('/') ? $"{name}.{hash}" : $"{name[..dot]}.{hash}{name[dot..]}";
    }
}

/// <summary>Assets by their names.</summary>
public sealed record AssetList(EquatableArray<Asset> All)
{
    public static AssetList Of(IReadOnlyList<Asset> assets, Report report)
    {
        return new AssetList(assets.ToEquatableArray());
    }

    public IEnumerable<string> Names => All.Select(a => a.Name);

    public Asset? Find(string name)
    {
        foreach (var asset in All)
            if (asset.Name == name) return asset;
        return null;
    }
}
