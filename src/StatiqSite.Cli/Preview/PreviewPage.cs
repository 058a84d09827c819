using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;

namespace StatiqSite.Cli.Preview;

/// <summary>
/// A page as the preview shows it, told in two parts so that a browser knows what to do: when the fingerprint is another, the page is loaded again; when only
/// stylesheets have other names, they are exchanged.
/// </summary>
/// <param name="Fingerprint">Of everything but the stylesheets' addresses.</param>
/// <param name="Styles">The stylesheets' addresses as they are written, in order.</param>
internal sealed partial record PreviewPage(string Fingerprint, EquatableArray<string> Styles)
{
    public static PreviewPage Of(string html)
    {
        var styles = new List<string>();
        var rest = Stylesheet().Replace(html, link => Address().Replace(link.Value, address =>
        {
            styles.Add(WebUtility.HtmlDecode(address.Groups["address"].Value));
            return "";
        }));
        return new PreviewPage(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)).AsSpan(0, 8)), styles.ToEquatableArray());
    }

    /// <summary>The page with the preview's script in it, and a policy that lets the script speak with the preview.</summary>
    public static string WithScript(string html)
    {
        var open = Policy().Replace(html, meta => Content().Replace(
            meta.Value, content => $"content=\"{WebUtility.HtmlEncode(Allow(WebUtility.HtmlDecode(content.Groups["policy"].Value)))}\""));
        var script = $"<script src=\"{PreviewHost.Own}client.js\" data-page=\"{Of(html).Fingerprint}\" defer></script>";
        var head = open.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? open + script : open.Insert(head, script);
    }

    /// <summary>A policy that also lets the preview's own script run, style its panel and hear of changes; all else stays as strict as it will be for readers.</summary>
    public static string Allow(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var name in (string[])["script-src", "style-src", "connect-src"])
        {
            var at = directives.FindIndex(d => d[0].Equals(name, StringComparison.OrdinalIgnoreCase));
            var fallback = directives.Find(d => d[0].Equals("default-src", StringComparison.OrdinalIgnoreCase));
            if (at < 0 && fallback is null) continue;
            var sources = (at < 0 ? fallback! : directives[at]).Skip(1).Where(s => !s.Equals("'none'", StringComparison.OrdinalIgnoreCase));
            string[] allowed = [name, .. sources.Append("'self'").Distinct(StringComparer.OrdinalIgnoreCase)];
            if (at < 0) directives.Add(allowed);
            else directives[at] = allowed;
        }
        return string.Join("; ", directives.Select(d => string.Join(' ', d)));
    }

    [GeneratedRegex("<link\\b[^>]*\\brel=[\"']?stylesheet\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Stylesheet();

    [GeneratedRegex("(?<=\\shref=([\"']))(?<address>.*?)(?=\\1)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Address();

    [GeneratedRegex("<meta\\b[^>]*\\bhttp-equiv=[\"']?Content-Security-Policy\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Policy();

    [GeneratedRegex("\\bcontent=\"(?<policy>[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Content();
}
