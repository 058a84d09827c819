using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>The theme's words in one language: <c>theme/i18n/&lt;lang&gt;.yml</c>.</summary>
public sealed record Phrases(string Language, string Path, EquatableArray<Phrase> All)
{
    private readonly Lazy<Dictionary<string, string>> texts = new(() =>
        All.DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Text, StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyList<string>> months = new(() => All.FirstOrDefault(p => p.Key == "date.months")?.Text.Split(' ') is { Length: 12 } names ? names : []);

    /// <summary>The names of the twelve months; none in a language that counts them.</summary>
    public IReadOnlyList<string> Months => months.Value;

    public IEnumerable<string> Keys => texts.Value.Keys;

    /// <summary>The phrase, or the key itself where it is missing, which has been reported.</summary>
    public string this[string key] => texts.Value.GetValueOrDefault(key, key);

    /// <summary>Keys that this language ought to have and has not, which has been told.</summary>
    public EquatableArray<string> Missing { get; init; } = [];

    public bool Lacks(string key) => Missing.Contains(key);

    public bool Has(string key) => texts.Value.ContainsKey(key);

    /// <summary>The phrase with {0}, {1}, … filled in. What is filled in may hold braces of its own.</summary>
    public string Format(string key, params ReadOnlySpan<string> values)
    {
        var phrase = this[key];
        if (values.IsEmpty || !phrase.Contains('{')) return phrase;
        var (text, from) = (new StringBuilder(), 0);
        for (var hole = phrase.IndexOf('{'); hole >= 0; hole = phrase.IndexOf('{', hole + 1))
        {
            if (hole + 2 >= phrase.Length || phrase[hole + 2] != '}') continue;
            var number = phrase[hole + 1] - '0';
            if (number < 0 || number >= values.Length) continue;
            text.Append(phrase, from, hole - from).Append(values[number]);
            from = hole + 3;
        }
        return text.Append(phrase, from, phrase.Length - from).ToString();
    }

    /// <summary>The names in one line; for a text that nobody signed, a word that says so.</summary>
    public string Authors(EquatableArray<string> names) => names.Count == 0 ? this["authors.none"] : string.Join(this["authors.separator"], names);

    public bool Equals(Phrases? other) => other is not null && Language == other.Language && Path == other.Path && All == other.All && Missing == other.Missing;

    public override int GetHashCode() => HashCode.Combine(Language, All.Count);
}

/// <summary>A phrase with the place where it is written.</summary>
public sealed record Phrase(string Key, string Text, Place Place);

/// <summary>The theme's words in all languages of the site.</summary>
public sealed record PhraseBook(EquatableArray<Phrases> Languages)
{
    public Phrases this[string language]
    {
        get
        {
            foreach (var phrases in Languages)
                if (phrases.Language == language) return phrases;
            return new Phrases(language, "", []);
        }
    }
}
