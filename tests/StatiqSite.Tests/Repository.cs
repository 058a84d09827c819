namespace StatiqSite.Tests;

/// <summary>Where the project's own files are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "StatiqSite.sln"))) return folder.FullName;
        throw new InvalidOperationException("the tests run outside the project");
    }
}
