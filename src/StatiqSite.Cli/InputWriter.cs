using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>Writes a file that authors keep, for the commands that begin, renew or mend one.</summary>
internal static class InputWriter
{
    /// <summary>Beside it first and then into its place, so that a process that is killed leaves the old file or the new one. A link stays one: what it means is written.</summary>
    /// <param name="name">Below the input.</param>
    /// <param name="isNew">There is no such file yet; one that came meanwhile is not written over.</param>
    public static void Write(string input, string name, byte[] bytes, bool isNew = false)
    {
        var path = Path.Combine(input, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null)?.FullName ?? path;
            var beside = $"{target}.{Path.GetRandomFileName()}.tmp"; // A name that no build reads, and that no author's file has.
            try
            {
                File.WriteAllBytes(beside, bytes);
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
                File.Move(beside, target, overwrite: !isNew);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "cannot write the file", e);
        }
    }
}
