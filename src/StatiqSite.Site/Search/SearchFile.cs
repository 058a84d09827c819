using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;

namespace StatiqSite.Site.Search;

/// <summary>A script that hands a piece of the index to the search: <c>siteSearch("s", "7", …)</c>.</summary>
/// <param name="Kind">s: postings, d: entries, t: texts of a page's sections, l: words; m is the list of all others.</param>
/// <param name="Number">Of a text, its first section.</param>
/// <param name="Hash">Of the content; part of the name, so that a browser may keep the file for ever.</param>
public sealed record SearchFile(string Kind, int Number, string Hash, OutputFile File)
{
    public const string Folder = "search/";
    public const string Manifest = Folder + "index.js";

    /// <summary>The kinds whose names have a hash.</summary>
    internal static readonly string[] Kinds = ["s", "d", "t", "l"];

    /// <summary>Some 3 KB when packed. Most chapters fit into one, since each file costs as much as the search for the words of a page.</summary>
    private const int LargestText = 8000;

    /// <summary>Texts are known by their hash alone: 48 bits, which no two texts of one site share.</summary>
    private const int TextHash = 12;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // A buffer only: what is written is copied out of it at once.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static OutputFile Publish(SearchFile file, Report report)
    {
        return file.File;
    }

    /// <param name="write">Writes the content as JSON, which is JavaScript too.</param>
    public static SearchFile Of(string kind, int number, Action<Utf8JsonWriter> write) => Of(kind, number, Json(write));

    /// <param name="content">JSON.</param>
    public static SearchFile Of(string kind, int number, ReadOnlySpan<byte> content)
    {
        var hash = NumberedScripts.HashOf(content);
        return new SearchFile(kind, number, hash, Script(kind, $"{number}", NumberedScripts.Path(Folder + kind, number, hash), content));
    }

    /// <summary>Texts of sections, so divided that one excerpt does not load a long chapter.</summary>
    public static EquatableArray<SearchFile> OfTexts(EquatableArray<SearchSection> sections)
    {
        var files = new List<SearchFile>();
        var (from, bytes) = (0, 0);
        for (var i = 0; i < sections.Count; i++)
        {
            var size = Size(sections[i]);
            if (i > from && bytes + size > LargestText)
            {
                files.Add(OfText(from, sections.AsSpan()[from..i]));
                (from, bytes) = (i, 0);
            }
            bytes += size;
        }
        if (from < sections.Count) files.Add(OfText(from, sections.AsSpan()[from..]));
        return files.ToEquatableArray();

        static int Size(SearchSection section) => Encoding.UTF8.GetByteCount(section.Heading) + Encoding.UTF8.GetByteCount(section.Text);
    }

    public static OutputFile OfManifest(Action<Utf8JsonWriter> write) => Script("m", "0", Manifest, Json(write), isHashed: false);

    private static SearchFile OfText(int from, ReadOnlySpan<SearchSection> sections)
    {
        using var json = Writer();
        json.WriteStartArray();
        foreach (var section in sections)
        {
            json.WriteStartArray();
            json.WriteStringValue(section.Id);
            json.WriteStringValue(section.Heading);
            json.WriteStringValue(section.Text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Flush();
        var content = buffer!.WrittenSpan;
        var hash = NumberedScripts.HashOf(content, TextHash);
        return new SearchFile("t", from, hash, Script("t", hash, $"{Folder}t.{hash}.js", content));
    }

    private static OutputFile Script(string kind, string key, string path, ReadOnlySpan<byte> content, bool isHashed = true)
    {
        var head = $"siteSearch(\"{kind}\",\"{key}\",";
        var bytes = new byte[head.Length + content.Length + 3];
        Encoding.ASCII.GetBytes(head, bytes);
        content.CopyTo(bytes.AsSpan(head.Length));
        ");\n"u8.CopyTo(bytes.AsSpan(head.Length + content.Length));
        return new OutputFile(path, bytes, isHashed);
    }

    private static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> write)
    {
        using (var json = Writer()) write(json);
        return buffer!.WrittenSpan;
    }

    private static Utf8JsonWriter Writer()
    {
        buffer ??= new ArrayBufferWriter<byte>(16384);
        buffer.ResetWrittenCount();
        return new Utf8JsonWriter(buffer, Relaxed);
    }
}
