using StatiqSite.Engine;

namespace StatiqSite.Site.Assets;

/// <summary>A file of <c>input/root/</c>, published as it is at the site's root: <c>CNAME</c>, <c>.well-known/…</c>.</summary>
public sealed record RootFile(string Path, SourceFile File)
{
    public const string Folder = "root";

    public static RootFile Read(SourceFile file, Report report)
    {
        Content.SourceReading.IsRead(file, Content.Limits.Asset, report);
        return new RootFile(file.Name[(Folder.Length + 1)..], file);
    }

    public static OutputFile Publish(RootFile file, Report report)
    {
        return new OutputFile(file.Path, file.File.Bytes);
    }
}
