using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatiqSite.Engine;

namespace StatiqSite.Site.Search;

/// <summary>A script that hands a piece of the index to the search: <c>siteSearch("s", "7", …)</c>.</summary>
/// <param name="Kind">s: postings, d: entries, t: texts of a page's sections, l: words; m is the list of all others.</param>
/// <param name="Number">Of a text, its first section.</param>
/// <param name="Hash">Of the content; part of the name, so that a browser may keep the file for ever.</param>
public sealed record SearchFile(string Kind, int Number, string Hash, OutputFile File)
{
    public const string Folder = "search/";
    public const string Manifest = Folder + "index.js";

    /// <summary>Some 2 KB when packed.</summary>
    private const int LargestText = 6000;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static OutputFile Publish(SearchFile file, Report report)
    {
        return file.File;
    }

    /// <param name="write">Writes the content as JSON, which is JavaScript too.</param>
    public static SearchFile Of(string kind, int number, Action<Utf8JsonWriter> write)
    {
        var content = Json(write);
        var hash = HashOf(content);
        return new SearchFile(kind, number, hash, Script(kind, $"{number}", $"{Folder}{kind}{number}.{hash}.js", content));
    }

    /// <summary>Texts of sections, so divided that one excerpt does not load a long chapter.</summary>
    public static IEnumerable<SearchFile> OfTexts(EquatableArray<SearchSection> sections)
    {
        for (int from = 0, end; from < sections.Count; from = end)
        {
            var bytes = 0;
            for (end = from; end < sections.Count && (end == from || bytes + Size(sections[end]) <= LargestText); end++) bytes += Size(sections[end]);
            yield return OfText(from, sections.Skip(from).Take(end - from));
        }

        static int Size(SearchSection section) => Encoding.UTF8.GetByteCount(section.Heading) + Encoding.UTF8.GetByteCount(section.Text);
    }

    private static SearchFile OfText(int from, IEnumerable<SearchSection> sections)
    {
        var content = Json(json =>
        {
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
        });
        var hash = HashOf(content);
        return new SearchFile("t", from, hash, Script("t", hash, $"{Folder}t.{hash}.js", content));
    }

    public static OutputFile OfManifest(Action<Utf8JsonWriter> write) => Script("m", "0", Manifest, Json(write), isHashed: false);

    private static OutputFile Script(string kind, string key, string path, ReadOnlySpan<byte> content, bool isHashed = true)
    {
        var head = Encoding.ASCII.GetBytes($"siteSearch(\"{kind}\",\"{key}\",");
        return new OutputFile(path, (byte[])[.. head, .. content, .. ");\n"u8], isHashed);
    }

    private static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Relaxed)) write(json);
        return buffer.WrittenSpan;
    }

    // 48 bits: no two texts of one site share them.
    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
}
