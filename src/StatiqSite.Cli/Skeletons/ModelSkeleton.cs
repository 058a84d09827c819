using System.Text;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Cli.Skeletons;

/// <summary>The beginning of a model's record, and where it goes in <c>models.yml</c>.</summary>
internal static class ModelSkeleton
{
    /// <summary>The file with the record at the end of its models; every other byte stays as it is. Null where their end cannot be told.</summary>
    public static byte[]? Append(SourceFile file, string id, ModelData data, SiteSettings site)
    {
        var report = new Report();
        if (DataFile.Parse(file, report) is not { Text: { } text, Root: YamlMapping mapping }) return null;
        var at = mapping.Entries.ToList().FindIndex(e => e.Key.Text == "models");
        Place? list = at < 0 ? null : mapping.Entries[at].Value.Place;
        if (list is { } first && text.Line(first.Line).ElementAtOrDefault(first.Column - 1) != '-') return null;

        var indent = new string(' ', list is { } begin ? begin.Column - 1 : 2);
        var record = string.Concat(Record(id, data, site).Select(line => indent + line + "\n"));
        var next = at >= 0 && at + 1 < mapping.Entries.Count ? mapping.Entries[at + 1].Key.Place.Line : text.LineCount + 1;
        var written = Insert(file.Bytes.Span, LastLine(text, next), list is null ? "models:\n" + record : record);
        // Whatever odd form the file has: what is written has these models and the new one, or nothing is.
        var now = ModelDataReader.Read(DataFile.Parse(new SourceFile(file.Path, file.Name, written), report), site, report);
        return report.Diagnostics.Count == 0 && now.Models.Select(m => m.Id).SequenceEqual(data.Models.Select(m => m.Id).Append(id)) ? written : null;
    }

    private static string[] Record(string id, ModelData data, SiteSettings site) =>
    [
        $"- id: {id}",
        $"  name: {id}",
        $"  family: {data.Families[0].Id}   # the first of: {string.Join(", ", data.Families.Select(f => f.Id))}",
        "  kind: base   # base, code, sft, feedme, rlhf or chat",
        $"  summary: {Words.ToBeWritten(site)}",
        "  dates:",
        "    - { event: announced, date: XXXX, confidence: general }   # with sources, confidence may be more than general",
        $"  method: {{ id: {data.Methods[0].Id}, text: {Words.ToBeWritten(site)}, confidence: general }}   # the first of: {string.Join(", ", data.Methods.Select(m => m.Id))}",
    ];

    /// <summary>The last line before a line that says something; comments right above that line belong to it.</summary>
    private static int LastLine(SourceText text, int next)
    {
        var line = next - 1;
        while (line > 1 && (text.Line(line).Trim().Length == 0 || (next <= text.LineCount && text.Line(line).StartsWith('#')))) line--;
        return line;
    }

    private static byte[] Insert(ReadOnlySpan<byte> bytes, int afterLine, string added)
    {
        var at = 0;
        for (var line = 0; line < afterLine; line++)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            at = end < 0 ? bytes.Length : at + end + 1;
        }
        var lineEnd = bytes.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var before = at > 0 && bytes[at - 1] != (byte)'\n' ? lineEnd : "";
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(before + added.ReplaceLineEndings(lineEnd)), .. bytes[at..]];
    }
}
