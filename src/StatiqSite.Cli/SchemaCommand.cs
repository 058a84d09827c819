using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Cli;

/// <summary><c>schema</c>: writes the JSON schemas of what authors write.</summary>
internal static class SchemaCommand
{
    public static int Run(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, DataFiles.Settings)) || (Directory.Exists(Path.Combine(at.FullName, Theme.LayoutFolder)) && Directory.Exists(Path.Combine(at.FullName, Theme.PhraseFolder))))
                throw new UsageException($"'{folder}' lies in the sources of a site, where a build would find files that nothing reads; choose another folder.");
        foreach (var (name, text) in DataSchemas.All())
        {
            InputWriter.Write(folder, name, Encoding.UTF8.GetBytes(text));
            Console.WriteLine($"Wrote {folder}/{name}");
        }
        return ExitCodes.Made;
    }
}
