using System.Text;
using StatiqSite.Site.Content;

namespace StatiqSite.Cli;

/// <summary><c>schema</c>: writes the JSON schemas of what authors write.</summary>
internal static class SchemaCommand
{
    public static int Run(string folder)
    {
        foreach (var (name, text) in DataSchemas.All())
        {
            AuthorFiles.Write(folder, name, Encoding.UTF8.GetBytes(text), FileMode.Create);
            Console.WriteLine($"Wrote {folder}/{name}");
        }
        return ExitCodes.Made;
    }
}
