using StatiqSite.Engine;
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
            foreach (var file in result.Diagnostics.Where(d => d.Code == "space-in-chinese").Select(d => d.Place).GroupBy(p => p.Path, StringComparer.Ordinal))
            {
                var name = file.Key[(folder.Label.Length + 1)..];
                if (folder.Read(name, long.MaxValue) is not { Unread: null } source) continue;
                var (bytes, count) = SpaceRemoval.Remove(source.Bytes.ToArray(), [.. file]);
                if (count == 0) continue;
                Write(Path.Combine(input, name), bytes);
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

    /// <summary>Beside it first and then into its place, so that a process that is killed leaves the old file or the new one. A link stays one: what it means is written.</summary>
    private static void Write(string path, byte[] bytes)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            var beside = target + ".tmp"; // A name that no build reads.
            File.WriteAllBytes(beside, bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "cannot write the file", e);
        }
    }
}
