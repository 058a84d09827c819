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
            InputWriter.Write(folder, name, Encoding.UTF8.GetBytes(text));
            Console.WriteLine($"Wrote {folder}/{name}");
        }
        return ExitCodes.Made;
    }
}
