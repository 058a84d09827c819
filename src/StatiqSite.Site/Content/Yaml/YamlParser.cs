using StatiqSite.Engine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>
/// Reads YAML as a tree with places. It works on the parser's events: the library's own tree knows no limit of depth, and its deserializer
/// stops at the first mistake. Anchors, aliases and tags are refused, duplicate keys told.
/// </summary>
internal static class YamlParser
{
    /// <summary>The tree; null for an empty text and for one that cannot be read, which is reported.</summary>
    /// <param name="text">The YAML, which may be a part of a file.</param>
    /// <param name="firstLine">The line of the file on which it begins, from 1.</param>
    public static YamlNode? Parse(string text, string path, int firstLine, Report report)
    {
        var reading = new Reading(new Parser(new StringReader(text)), path, firstLine, report);
        try
        {
            return reading.Document();
        }
        catch (YamlException e)
        {
            report.Add(YamlTrouble.Slip(text, e, reading.End) is { } slip
                ? Errors.YamlSyntax(new Place(path, firstLine + slip.Line, slip.Column), slip.Sentence)
                : Errors.YamlSyntax(reading.PlaceOf(e.Start), YamlTrouble.Sentence(text, e)));
        }
        catch (Unreadable)
        {
            // Has been reported.
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // Some broken YAML makes the library fail without a place; the last event tells where it got to.
            report.Add(reading.Broken());
        }
        return null;
    }

    /// <summary>The first character that no text may hold, which an escape such as "\x01" can name all the same: control characters and lone surrogates.</summary>
    private static char? Refused(string text)
    {
        if (ControlCharacters.IndexIn(text) is >= 0 and var at) return text[at];
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i])) return text[i];
        }
        return null;
    }

    private sealed class Unreadable : Exception;

    private sealed class Reading(Parser parser, string path, int firstLine, Report report)
    {
        private Place last = new(path, firstLine, 1);

        /// <summary>Where the innermost <c>{</c> or <c>[</c> stands that has not been closed; null outside of all.</summary>
        private Place? bracket;

        /// <summary>What is told where the library says nothing: it fails so within brackets above all.</summary>
        public Diagnostic Broken() => bracket is { } open
            ? Errors.YamlSyntax(open, "the bracket that opens here is never closed, or lacks a comma between its values")
            : Errors.YamlSyntax(last, "it cannot be read from here on");

        /// <summary>Where the last of what was read ends.</summary>
        public Mark End => parser.Current?.End ?? Mark.Empty;

        public Place PlaceOf(Mark mark) => new(path, (int)mark.Line + firstLine - 1, (int)mark.Column);

        public YamlNode? Document()
        {
            Next<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return null;
            Next<DocumentStart>();
            var node = Node(0);
            Next<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) Refuse(Errors.YamlSyntax(PlaceOf(parser.Current!.Start), "a second document begins here; write one only"));
            return node is YamlScalar { IsNull: true } ? null : node;
        }

        /// <param name="isListed">It is an entry of a list.</param>
        private YamlNode Node(int depth, bool isListed = false)
        {
            if (parser.Accept<AnchorAlias>(out var alias)) Refuse(Errors.YamlAnchor(PlaceOf(alias.Start)));
            if (!parser.Accept<NodeEvent>(out var node)) Refuse(Errors.YamlSyntax(last, "a value is expected here"));
            last = PlaceOf(node!.Start);
            if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty) report.Add(Errors.YamlAnchor(last));
            if (depth > Limits.YamlDepth) Refuse(Errors.YamlTooDeep(last, Limits.YamlDepth));
            var place = last;
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                // One that is written as itself is told where the file is read.
                if (scalar.Style == ScalarStyle.DoubleQuoted && Refused(scalar.Value) is { } refused) report.Add(SourceReading.Unseen(place, refused));
                return new YamlScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
            }
            var (outer, isBracket) = (bracket, node is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow });
            if (isBracket) bracket = place;
            YamlNode read = parser.TryConsume<SequenceStart>(out _) ? List(place, depth) : Mapping(place, depth, isListed && !isBracket);
            bracket = outer;
            return read;
        }

        private YamlList List(Place place, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1, isListed: true));
            return new YamlList(place, items);
        }

        private YamlMapping Mapping(Place place, int depth, bool isRecord)
        {
            Next<MappingStart>();
            var entries = new List<YamlEntry>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            var repeated = new List<YamlScalar>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not YamlScalar name) report.Add(Errors.YamlSyntax(key.Place, $"a key must be a text, not {key.Kind}"));
                else if (lines.TryAdd(name.Text, name.Place.Line)) entries.Add(new YamlEntry(name, value));
                else repeated.Add(name);
            }
            // A record that has its first field again, and others too, is two.
            var starts = isRecord && repeated.Count > 1 ? repeated.Where(r => r.Text == entries[0].Key.Text).ToList() : [];
            foreach (var start in starts) report.Add(Errors.MissingHyphen(start.Place, start.Text));
            if (starts.Count == 0)
                foreach (var name in repeated) report.Add(Errors.DuplicateKey(name.Place, name.Text, lines[name.Text]));
            return new YamlMapping(place, entries);
        }

        private void Next<T>()
            where T : ParsingEvent
        {
            if (!parser.TryConsume<T>(out var found)) Refuse(Broken());
            else if (found is MappingStart) last = PlaceOf(found.Start);
        }

        [System.Diagnostics.CodeAnalysis.DoesNotReturn]
        private void Refuse(Diagnostic diagnostic)
        {
            report.Add(diagnostic);
            throw new Unreadable();
        }
    }
}
