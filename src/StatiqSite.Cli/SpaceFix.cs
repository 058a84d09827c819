using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Proofreading;

namespace StatiqSite.Cli;

/// <summary><c>check --fix</c>: takes out of the sources the spaces that <c>space-in-chinese</c> tells of.</summary>
internal static class SpaceFix
{
    /// <summary>A space inside another is seen only when that is gone: none is this deep.</summary>
    private const int MostRounds = 5;

    /// <param name="check">Builds the site, so that it tells what is to be mended.</param>
    /// <returns>The last of the builds, which sees the mended files.</returns>
    public static BuildResult Run(string input, DiskFolder folder, Func<BuildResult> check)
    {
        var mended = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var result = check();
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = false;
            foreach (var file in result.Diagnostics.Where(d => d.Code == ErrorCodes.SpaceInChinese).Select(d => d.Place).GroupBy(p => p.Path, StringComparer.Ordinal))
            {
                var name = file.Key[(folder.Label.Length + 1)..];
                if (folder.Read(name, long.MaxValue) is not { Unread: null } source) continue;
                var (bytes, count) = SpaceRemoval.Remove(source.Bytes.ToArray(), [.. file]);
                if (count == 0) continue;
                InputWriter.Write(input, name, bytes);
                mended[file.Key] = mended.GetValueOrDefault(file.Key) + count;
                changed = true;
            }
            if (!changed) break;
            result = check();
        }
        // To the error stream, where diagnostics go: the output is the report, which may be JSON.
        foreach (var (path, count) in mended) Console.Error.WriteLine($"{ControlCharacters.Escape(path)}: {ConsoleReport.Count(count, "space")} removed");
        return result;
    }
}
