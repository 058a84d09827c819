namespace StatiqSite.Tests.Incremental;

/// <summary>What an editor may do to a source file.</summary>
public enum EditKind
{
    /// <summary>Puts a line of Markdown, some of them mistaken, into a chapter.</summary>
    Write,
    DropLine,
    RepeatLine,
    SwapLines,

    /// <summary>Changes a digit: a date, a number, an order.</summary>
    ChangeDigit,

    /// <summary>Changes a word: a text, an id, a key, a member of a template.</summary>
    ChangeWord,
    AddChapter,
    RenameChapter,
    ToggleDraft,
    AddFile,
    DeleteFile,
    SwapFiles,
    EmptyFile,

    /// <summary>Bytes that are not UTF-8.</summary>
    Corrupt,

    /// <summary>Puts the file that was edited last back as it was at first.</summary>
    Mend,
    MendAll,

    /// <summary>A run that is broken off, then the next.</summary>
    Cancel,
}

/// <summary>An edit whose effect depends on the numbers and the state of the sources alone, so that a sequence of edits can be shrunk and repeated.</summary>
/// <param name="A">Says where.</param>
/// <param name="B">Says what.</param>
public sealed record Edit(EditKind Kind, int A, int B)
{
    public override string ToString() => $"{Kind}({A}, {B})";
}
