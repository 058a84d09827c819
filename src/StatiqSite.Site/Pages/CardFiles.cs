using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>
/// The words of the cards that the theme shows beside links, for each language: a script that calls <c>cards</c> with a row for each model, term, source,
/// ability and method. A script, since pages opened from a disk may load nothing else. On large sites that script only names others with a share of the rows each.
/// </summary>
public static class CardFiles
{
    /// <summary>Bytes of all rows that are still one file: about 16 KB when packed.</summary>
    private const int LargestFile = 64 * 1024;

    /// <summary>Bytes of a share, which is what the first card loads: about 4 KB when packed.</summary>
    private const int UsualShare = 16 * 1024;

    /// <summary>Of FNV-1a.</summary>
    private const uint FirstHash = 2166136261;

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IEnumerable<OutputFile> Make(PageSources sources, Report report)
    {
        return sources.Content.Settings.Languages.SelectMany(l => Of(l.Prefix, [.. Rows(new Wording(l, Addresses.Home, sources)).Where(r => r.Address.Length > 0)]));
    }

    internal static IEnumerable<OutputFile> Of(string prefix, IReadOnlyList<CardRow> rows)
    {
        var whole = Script(json => Write(json, rows));
        if (whole.Length <= LargestFile) return [new OutputFile(prefix + Addresses.Cards, whole)];
        var count = 1;
        while (count * UsualShare < whole.Length) count *= 2;
        var byShare = rows.ToLookup(r => ShareOf(r.Address, count));
        var shares = Enumerable.Range(0, count).Select(i => Script(json => Write(json, byShare[i]))).ToList();
        var hashes = shares.Select(s => NumberedScripts.HashOf(s)).ToList();
        var head = Script(json =>
        {
            json.WriteStartObject();
            json.WriteString("shares", string.Concat(hashes));
            // What a chapter's link begins with is none of these: nothing need be loaded to know that it has no card.
            json.WriteStartArray("beginnings");
            foreach (var beginning in rows.Select(r => r.Address[..(r.Address.IndexOfAny('/', '#') + 1)]).Distinct()) json.WriteStringValue(beginning);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return shares.Select((share, i) => new OutputFile(NumberedScripts.Path(prefix + "cards", i, hashes[i]), share, isHashed: true)).Prepend(new OutputFile(prefix + Addresses.Cards, head));
    }

    private static byte[] Script(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("cards("u8);
        using (var json = new Utf8JsonWriter(bytes, Written)) write(json);
        bytes.Write(");\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<CardRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var text in (string[])[row.Address, row.Title, row.About, row.Text, row.Language]) json.WriteStringValue(text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<CardRow> Rows(Wording words)
    {
        var content = words.Content;
        return
        [
            .. content.Data.Models.Select(m => ModelRows.Row(words, m)).Select(m => new CardRow(m.Link, $"{m.Date.Text} · {m.Family.Text}", m.Summary)),
            .. content.Terms.Select(t => new CardRow(words.Term(t.Id), "", words.Text(t.Definition))),
            .. content.Data.Abilities.Select(a => new CardRow(words.Ability(a.Id), words.Phrases["kind.ability"], words.Text(a.Summary))),
            .. content.Data.Methods.Select(m => new CardRow(words.Method(m.Id), words.Phrases["kind.method"], words.Text(m.Summary))),
            .. content.Sources.Select(s => new CardRow(
                words.Source(s.Key), words.Phrases.Authors(s.Authors) + words.Phrases["list.separator"] + words.Date(s.Date).Text, words.Word("read-as", s.Read).Label)),
        ];
    }

    /// <param name="count">A power of two.</param>
    private static int ShareOf(string address, int count) => (int)(NumberedScripts.Mixed(NumberedScripts.Fnv(address, FirstHash)) & (uint)(count - 1));
}

/// <summary>What one card says.</summary>
/// <param name="Address">Relative to the root of the language.</param>
/// <param name="About">Date, family, kind or author.</param>
internal sealed record CardRow(string Address, string Title, string About, string Text, string Language)
{
    public CardRow(Rendering.Views.LinkView link, string about, string text)
        : this(link.Href, link.Text, about, text, link.Language)
    {
    }
}
