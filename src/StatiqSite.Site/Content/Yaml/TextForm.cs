using System.Text.RegularExpressions;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>A form that a text has to have.</summary>
/// <param name="Pattern">As a regular expression without its ends, of which JSON Schema and .NET have different ones.</param>
/// <param name="Expected">What it is, as a message says it.</param>
internal sealed partial record TextForm(string Pattern, string Expected, Func<Regex> Ends)
{
    /// <summary>Sorted by its Latin letters, a word in Han characters would stand behind them all.</summary>
    public static readonly TextForm Pinyin = new(InPinyin, "written in Latin letters, such as 'yù xùn liàn'", PinyinEnds);

    public static readonly TextForm Doi = new(InDoi, "a DOI such as 10.1000/182, without the address before it", DoiEnds);

    /// <summary>Since 2007 a month and a number, before that a subject and a number (https://info.arxiv.org/help/arxiv_identifier.html).</summary>
    public static readonly TextForm Arxiv = new(InArxiv, "the number of a paper on arXiv such as 2005.14165, without the address before it", ArxivEnds);

    private const string InPinyin = "[^\\u2E80-\\uFFFF]+";
    private const string InDoi = @"10\.[0-9]{4,9}/\S+";
    private const string InArxiv = "([0-9]{4}\\.[0-9]{4,5}|[a-z-]+(\\.[A-Z]{2})?/[0-9]{7})(v[0-9]+)?";

    public bool Fits(string text) => Ends().IsMatch(text);

    [GeneratedRegex($@"^{InPinyin}\z")]
    private static partial Regex PinyinEnds();

    [GeneratedRegex($@"^{InDoi}\z")]
    private static partial Regex DoiEnds();

    [GeneratedRegex($@"^{InArxiv}\z")]
    private static partial Regex ArxivEnds();
}
