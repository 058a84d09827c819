using StatiqSite.Engine;

namespace StatiqSite.Cli;

/// <summary>Writes a file that authors keep, for the commands that begin or renew one.</summary>
internal static class InputWriter
{
    /// <param name="name">Below the input.</param>
    public static void Write(string input, string name, byte[] bytes, FileMode mode)
    {
        var path = Path.Combine(input, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, mode, FileAccess.Write);
            stream.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, "cannot write the file", e);
        }
    }
}
