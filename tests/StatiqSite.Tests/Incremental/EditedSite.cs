using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Tests.Engine;

namespace StatiqSite.Tests.Incremental;

/// <summary>The sources of a small but rich site (the input of tests/sites/whole-site, the real theme), and the build that follows their edits.</summary>
internal sealed class EditedSite
{
    private static readonly string InputFolder = Repository.Folder("tests", "sites", "whole-site", "input");
    private static readonly string ThemeFolder = Repository.Folder("theme");

    private static readonly string[] Lines =
    [
        "Words only, and more words.", "一句中文，没有别的。", "See [[beta]] and `alpha`.", "[[term:token]] and [[nowhere]].", "A claim[@first-paper, p. 3].", "A claim[@nobody].",
        "It is said {hypothesis}.", "## A new section {#new}", "## Section\n\n#### Skipped", "> [!NOTE]\n> Mind this.", "[a link](01-start.md) and [another](99-no.md#x).", "![box](box.svg)",
        "| a | b |\n| --- | --- |\n| 1 | 2 |", "A note[^n].\n\n[^n]: Its text.", "```csharp\nvar x = 1;\n```", "<b>bold</b>", "[[unclosed", "- one\n- two", "[bad](javascript:x)",
    ];

    private readonly MemoryFolder input = MemoryFolder.Of(InputFolder, "input");
    private readonly MemoryFolder theme = MemoryFolder.Of(ThemeFolder, "theme");
    private readonly Dictionary<(MemoryFolder, string), byte[]> originals = [];
    private readonly SiteBuild build;
    private (MemoryFolder Folder, string Name)? edited;

    public EditedSite()
    {
        foreach (var folder in (MemoryFolder[])[input, theme])
            foreach (var name in folder.Names) originals[(folder, name)] = folder.Bytes(name);
        build = Fresh();
    }

    public MemoryFolder Input => input;

    public MemoryFolder Theme => theme;

    /// <summary>A run that knows the last one.</summary>
    public BuildResult Next(int threads = 0, bool deferSearch = false) => build.Run(threads, deferSearch);

    /// <summary>A build of these sources that has not run yet and will keep what it makes.</summary>
    public SiteBuild Fresh() => new(input, theme, new SiteOptions(), keepResults: true);

    /// <summary>A run that knows nothing.</summary>
    public BuildResult Clean() => new SiteBuild(input, theme, new SiteOptions()).Run();

    public void Apply(Edit edit)
    {
        var (kind, a, b) = (edit.Kind, edit.A, edit.B);
        switch (kind)
        {
            case EditKind.Write: Change(Pick(Chapters, a), text => Insert(text, b, Lines[b % Lines.Length])); break;
            case EditKind.DropLine: ChangeLines(Pick(Texts, a), lines => lines.RemoveAt(b % lines.Count)); break;
            case EditKind.RepeatLine: ChangeLines(Pick(Texts, a), lines => lines.Insert(b % lines.Count, lines[b % lines.Count])); break;
            case EditKind.SwapLines: ChangeLines(Pick(Texts, a), lines => (lines[b % lines.Count], lines[(b + 1) % lines.Count]) = (lines[(b + 1) % lines.Count], lines[b % lines.Count])); break;
            case EditKind.ChangeDigit: Change(Pick(Texts, a), text => ReplaceOne(text, b, char.IsAsciiDigit, c => (char)('0' + ((c - '0' + 1 + (b % 8)) % 10)))); break;
            case EditKind.ChangeWord: Change(Pick(Texts, a), text => ReplaceOne(text, b, char.IsAsciiLetterLower, c => (char)('a' + ((c - 'a' + 1 + (b % 24)) % 26)))); break;
            case EditKind.AddChapter: AddChapter(a, b); break;
            case EditKind.RenameChapter: Rename(Pick(Chapters, a), b); break;
            case EditKind.ToggleDraft: Change(Pick(Chapters, a), text => text.Contains("draft: true\n") ? text.Replace("draft: true\n", "") : text.Replace("\npart:", "\ndraft: true\npart:")); break;
            case EditKind.AddFile: AddFile(a, b); break;
            case EditKind.DeleteFile: Delete(Pick(All, a)); break;
            case EditKind.SwapFiles: Swap(Pick(All, a), Pick(All, b)); break;
            case EditKind.EmptyFile: Change(Pick(Texts, a), _ => ""); break;
            case EditKind.Corrupt: Put(Pick(Texts, a), [.. "ok\n"u8, 0xFF, 0xC0, (byte)b]); break;
            case EditKind.Mend when edited is { } last: Mend(last); break;
            case EditKind.MendAll: MendAll(); break;
            case EditKind.Cancel: RunHalfway(a); break;
        }
    }

    /// <summary>Breaks a run off at the reading of some file, or at a stage after the last.</summary>
    private void RunHalfway(int after)
    {
        using var stop = new CancellationTokenSource();
        var reads = 0;
        input.OnRead = theme.OnRead = () =>
        {
            if (Interlocked.Increment(ref reads) > after % 40) stop.Cancel();
        };
        try
        {
            build.Run(threads: 1 + (after % 3), cancellation: stop.Token);
        }
        catch (OperationCanceledException)
        {
            // As it should be, unless the run was over before.
        }
        input.OnRead = theme.OnRead = () => { };
    }

    private List<(MemoryFolder Folder, string Name)> All => [.. input.Names.Select(n => (input, n)), .. theme.Names.Select(n => (theme, n))];

    private List<(MemoryFolder Folder, string Name)> Texts => All.FindAll(f => !f.Name.EndsWith(".svg", StringComparison.Ordinal));

    private List<(MemoryFolder Folder, string Name)> Chapters => All.FindAll(f => f.Name.StartsWith("chapters/", StringComparison.Ordinal));

    private static (MemoryFolder Folder, string Name)? Pick(List<(MemoryFolder, string)> files, int number) => files.Count == 0 ? null : files[number % files.Count];

    private void Put((MemoryFolder Folder, string Name)? file, byte[] bytes)
    {
        if (file is not { } at) return;
        at.Folder.Put(at.Name, bytes);
        edited = at;
    }

    private void Change((MemoryFolder Folder, string Name)? file, Func<string, string> change)
    {
        if (file is { } at) Put(at, System.Text.Encoding.UTF8.GetBytes(change(at.Folder[at.Name])));
    }

    private void ChangeLines((MemoryFolder Folder, string Name)? file, Action<List<string>> change) => Change(file, text =>
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    });

    private static string Insert(string text, int number, string line)
    {
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var breaks = Enumerable.Range(0, text.Length).Where(i => i >= body && text[i] == '\n').ToList();
        var at = breaks.Count == 0 ? text.Length : breaks[number % breaks.Count];
        return text[..at] + $"\n\n{line}\n\n" + text[at..];
    }

    private static string ReplaceOne(string text, int number, Func<char, bool> isOne, Func<char, char> change)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => isOne(text[i])).ToList();
        if (places.Count == 0) return text;
        var at = places[number * 31 % places.Count];
        return text[..at] + change(text[at]) + text[(at + 1)..];
    }

    private void AddChapter(int a, int b)
    {
        var (number, language) = ((a % 30) + 1, b % 2 == 0 ? "zh-Hans" : "en");
        var name = string.Create(CultureInfo.InvariantCulture, $"chapters/{language}/{number:00}-added-{number % 4}.md");
        Put((input, name), System.Text.Encoding.UTF8.GetBytes(
            $"---\ntitle: Added {b % 5}\npart: {(a % 2 == 0 ? "one" : "two")}\nsummary: Words.\nupdated: 2026-01-0{(b % 9) + 1}\n---\n\n{Lines[a % Lines.Length]}\n\n{Lines[b % Lines.Length]}\n"));
    }

    private void Rename((MemoryFolder Folder, string Name)? file, int b)
    {
        if (file is not { } at) return;
        var parts = at.Name.Split('/');
        var (language, name) = (parts[1], parts[^1]);
        var slug = name.Length > 3 ? name[3..] : name;
        var to = (b % 3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"chapters/{language}/{(b % 20) + 1:00}-{slug}"),
            1 => $"chapters/{language}/{name[..2]}-moved-{slug}",
            _ => $"chapters/{(language == "en" ? "zh-Hans" : "en")}/{name}",
        };
        var bytes = at.Folder.Bytes(at.Name);
        Delete(at);
        Put((at.Folder, to), bytes);
    }

    private void AddFile(int a, int b)
    {
        string[] names = ["assets/new.svg", "root/.well-known/a.txt", "root/index.html", "stray.txt", "assets/box.svg", "chapters/note.txt", "root/models/alpha.html"];
        Put((input, names[a % names.Length]), System.Text.Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {(b % 9) + 1} 2\"/>"));
    }

    private void Delete((MemoryFolder Folder, string Name)? file)
    {
        if (file is not { } at) return;
        at.Folder.Remove(at.Name);
        edited = at;
    }

    private void Swap((MemoryFolder Folder, string Name)? left, (MemoryFolder Folder, string Name)? right)
    {
        if (left is not { } one || right is not { } two) return;
        var bytes = one.Folder.Bytes(one.Name);
        Put(one, two.Folder.Bytes(two.Name));
        two.Folder.Put(two.Name, bytes);
    }

    private void Mend((MemoryFolder Folder, string Name) file)
    {
        if (originals.TryGetValue(file, out var bytes)) file.Folder.Put(file.Name, bytes);
        else file.Folder.Remove(file.Name);
    }

    private void MendAll()
    {
        foreach (var file in All) Mend(file);
        foreach (var file in originals.Keys) Mend(file);
    }
}
