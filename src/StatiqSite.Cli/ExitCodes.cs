namespace StatiqSite.Cli;

/// <summary>What the process tells its caller; also in the help and in README.</summary>
internal static class ExitCodes
{
    public const int Made = 0;

    /// <summary>Mistakes in the sources; nothing was written.</summary>
    public const int Mistakes = 1;

    public const int Usage = 2;

    /// <summary>Something could not be read or written; the message names it.</summary>
    public const int Storage = 3;

    /// <summary>A bug of ours (the sysexits value for an internal software error).</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
