using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StatiqSite.Engine;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>
/// The words of the cards that the theme shows beside links, a file for each language: a script that calls <c>cards</c> with a row for each model, term, source,
/// ability and method. A script, since pages opened from a disk may load nothing else.
/// </summary>
public static class CardFiles
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IEnumerable<OutputFile> Make(PageSources sources, Report report)
    {
        return sources.Content.Settings.Languages.Select(l => Of(new Wording(l, Addresses.Home, sources)));
    }

    private static OutputFile Of(Wording words)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("cards("u8);
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartArray();
            foreach (var row in Rows(words).Where(r => r.Address.Length > 0))
            {
                json.WriteStartArray();
                foreach (var text in (string[])[row.Address, row.Title, row.About, row.Text, row.Language]) json.WriteStringValue(text);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        bytes.Write(");\n"u8);
        return new OutputFile(Addresses.In(words.Language, Addresses.Cards), bytes.WrittenMemory.ToArray());
    }

    private static IEnumerable<Row> Rows(Wording words)
    {
        var content = words.Content;
        var separator = words.Phrases["list.separator"];
        return
        [
            .. content.Data.Models.Select(m => ModelRows.Row(words, m)).Select(m => new Row(m.Link, $"{m.Date.Text} · {m.Family.Text}", m.Summary)),
            .. content.Terms.Select(t => new Row(words.Term(t.Id), "", words.Text(t.Definition))),
            .. content.Data.Abilities.Select(a => new Row(words.Ability(a.Id), words.Phrases["kind.ability"], words.Text(a.Summary))),
            .. content.Data.Methods.Select(m => new Row(words.Method(m.Id), words.Phrases["kind.method"], words.Text(m.Summary))),
            .. content.Sources.Select(s => new Row(
                words.Source(s.Key), string.Join(separator, (string[])[.. s.Authors, words.Date(s.Date).Text]), words.Word("read-as", s.Read).Label)),
        ];
    }

    /// <param name="Address">Relative to the root of the language.</param>
    /// <param name="About">Date, family, kind or author.</param>
    private sealed record Row(string Address, string Title, string About, string Text, string Language)
    {
        public Row(Rendering.Views.LinkView link, string about, string text)
            : this(link.Href, link.Text, about, text, link.Language)
        {
        }
    }
}
