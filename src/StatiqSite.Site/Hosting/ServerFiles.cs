using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Datasets;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Search;

namespace StatiqSite.Site.Hosting;

/// <summary>
/// The same rules in the words of each host: what pages may load, that nothing is guessed, framed or told to other sites; that files whose names carry a hash
/// never change while all others are asked for anew; the page for what is not there, in the language of its folder.
/// </summary>
internal static class ServerFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAnew = "no-cache";

    /// <summary>A hash before the ending, of 16 digits under <c>assets/</c> and <c>media/</c> and of 12 under <c>search/</c>.</summary>
    private const string Hashed = @"\.([0-9a-f]{16}|[0-9a-f]{12})\.[a-z0-9]+$";

    /// <summary>The texts that are published, but for pages, which servers take for text by themselves. A script has one type or the other.</summary>
    private static readonly string[] Texts =
        ["text/css", "text/plain", "text/markdown", "text/csv", "text/xml", "text/javascript", "application/javascript", "application/json", "application/xml"];

    private const string Svg = "image/svg+xml";

    /// <summary>mod_deflate writes <c>-gzip</c> into the tag of what it compressed, and does not know that when it is asked with it again.</summary>
    private const string FindCompressed = @"RequestHeader edit ""If-None-Match"" ""^((W/)?\"".*)-gzip\""$"" ""$1-gzip\"", $1\""""";

    private static readonly (string Ending, string Type)[] Types = [("md", "text/markdown"), ("csv", "text/csv")];

    private static IEnumerable<(string Name, string Value)> Headers(SiteSettings site) =>
    [
        ("Content-Security-Policy", ContentPolicy.OfHeaders),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        // Pages ask for that themselves; other files cannot.
        .. site.Hosting.IsIndexed ? [] : ((string, string)[])[("X-Robots-Tag", "noindex")],
    ];

    /// <summary>What is for the next build, and the rules themselves: nothing that a reader should come upon.</summary>
    private static readonly string[] Hidden = [Publisher.OwnFolder + "/", .. PublishedFile.ForHosts];

    /// <summary>Scripts of other sites may read what is made for programs.</summary>
    private static readonly (string Name, string Value) Open = ("Access-Control-Allow-Origin", "*");

    public static IEnumerable<OutputFile> Of(SiteSettings site, RedirectList redirects) => site.Hosting.Servers.SelectMany(server => server switch
    {
        Server.Netlify => (OutputFile[])[File("_headers", NetlifyHeaders(site)), File("_redirects", NetlifyRedirects(redirects) + NetlifyNotFound(site))],
        Server.GithubPages => [File(".nojekyll", "")],
        Server.Nginx => [File("hosting/nginx.conf", Nginx(site, redirects))],
        Server.Apache => [File(".htaccess", Apache(site, redirects))],
        _ => throw new InvalidOperationException($"no rules for {server}"),
    });

    // Pages are asked for anew by default there; a second rule for them would be added to the one for assets, not give way to it.
    private static string NetlifyHeaders(SiteSettings site)
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in Headers(site)) text.Append($"  {name}: {value}\n");
        // A pattern may have one asterisk. The lists that name the others, search/index.js and cards.js, are asked for anew.
        foreach (var hashed in (string[])["assets/*", "media/*", .. SearchFile.Kinds.Select(k => $"{SearchFile.Folder}{k}.*"), .. site.Languages.Select(l => Addresses.In(l, Addresses.CardShares))])
            text.Append($"/{hashed}\n  Cache-Control: {ForEver}\n");
        foreach (var file in ForPrograms(site)) text.Append($"/{file}\n  {Open.Name}: {Open.Value}\n");
        if (site.Hosting.HasCopies) text.Append($"/*.md\n  Content-Type: text/markdown; charset=utf-8\n  {Open.Name}: {Open.Value}\n");
        return text.ToString();
    }

    // Netlify takes the first, which comes before the page of that address; Cloudflare does not know it and takes the second. Both read paths from the folder that is published.
    private static string NetlifyRedirects(RedirectList redirects) => string.Concat(
        redirects.OfPages.Select(r => $"/{Addresses.Encoded(r.From.Path)} /{r.Last.Encoded()}").Select(line => $"{line} 301!\n{line} 301\n"));

    private static string NetlifyNotFound(SiteSettings site) =>
        string.Concat(Folders(site).Select(f => $"/{f.Prefix}* /{f.Prefix}{Addresses.NotFound} 404\n"));

    private static string Nginx(SiteSettings site, RedirectList redirects)
    {
        var root = DecodedPath(site);
        var text = new StringBuilder($"# Include this in a server block whose root holds the site under {ControlCharacters.Escape(root)}.\n");
        text.Append($"index {Addresses.Home};\ncharset utf-8;\ncharset_types {string.Join(' ', Texts)};\n");
        text.Append($"gzip on;\ngzip_vary on;\ngzip_types {string.Join(' ', Texts)} {Svg};\n");
        // Behind another server, nginx knows neither the scheme nor the port that the reader sees.
        text.Append($"absolute_redirect off;\n{NotFound(root)}\n\n");
        foreach (var hidden in Hidden) text.Append($"location {(hidden.EndsWith('/') ? "^~" : "=")} {Quoted(root + hidden)} {{\n    return 404;\n}}\n");
        // A location that adds a header of its own inherits none.
        foreach (var (from, to) in Redirects(site, redirects))
        {
            text.Append($"location = {Quoted(from)} {{\n    return 301 {Target(to)};\n");
            Block(AskAnew);
        }
        text.Append($"location ~ \"{Hashed}\" {{\n");
        Block(ForEver);
        foreach (var language in Folders(site))
        {
            // Whatever nginx is given here it compares and sends to itself as it stands, so decoded; only what it answers with is encoded.
            text.Append($"location {Quoted(root + language.Prefix)} {{\n    {NotFound(root + language.Prefix)}\n");
            // Endings that its list of types does not have. All of them are for programs.
            foreach (var (ending, type) in Types)
            {
                text.Append($"    location ~ \"\\.{ending}$\" {{\n        default_type {type};\n");
                OpenBlock();
            }
            text.Append($"    location ~ \"^{Literal(root)}({string.Join('|', ForPrograms(site).Where(f => f.StartsWith(language.Prefix, StringComparison.Ordinal)).Select(Literal))})$\" {{\n");
            OpenBlock();
            Block(AskAnew);
        }
        return text.ToString();

        void Block(string cache, string indent = "", string more = "")
        {
            foreach (var (name, value) in Headers(site)) text.Append($"{indent}    add_header {name} \"{value}\" always;\n");
            text.Append($"{indent}    add_header Cache-Control \"{cache}\" always;\n{more}{indent}}}\n");
        }

        void OpenBlock() => Block(AskAnew, "    ", $"        add_header {Open.Name} \"{Open.Value}\" always;\n");

        // A folder without a page of its own is not there for readers; nginx would say that it is forbidden.
        static string NotFound(string folder) => $"error_page 403 404 =404 {Quoted(folder + Addresses.NotFound)};";

        // A dollar sign begins a variable: here the query of the request, with its question mark.
        string Target(SiteAddress to) =>
            Quoted($"{(site.Address.AbsolutePath + Addresses.Encoded(to.Path)).Replace("$", "%24", StringComparison.Ordinal)}$is_args$args{to.EncodedAnchor()}");
    }

    private static string Apache(SiteSettings site, RedirectList redirects)
    {
        var (root, pattern) = (site.Address.AbsolutePath, Literal(DecodedPath(site)));
        var text = new StringBuilder($"DirectoryIndex {Addresses.Home}\nOptions -Indexes\nAddDefaultCharset utf-8\nAddCharset utf-8 .css .js .json .csv .md .txt .xml .svg\n");
        foreach (var (ending, type) in Types) text.Append($"AddType {type} .{ending}\n");
        text.Append($"\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\nAddOutputFilterByType DEFLATE text/html {string.Join(' ', Texts)} {Svg}\n</IfModule>\n</IfModule>\n");
        text.Append("\n<IfModule mod_headers.c>\n");
        foreach (var (name, value) in Headers(site)) text.Append($"Header always set {name} \"{value}\"\n");
        text.Append($"Header always set Cache-Control \"{AskAnew}\"\n<FilesMatch \"{Hashed}\">\nHeader always set Cache-Control \"{ForEver}\"\n</FilesMatch>\n");
        text.Append($"Header always set {Open.Name} \"{Open.Value}\" \"expr=%{{REQUEST_URI}} =~ m#^{pattern}({string.Join('|', ForPrograms(site).Select(Literal))}|.*\\.md)$#\"\n");
        text.Append($"{FindCompressed}\n</IfModule>\n\n");
        // Behind another server, Apache too does not know the scheme that the reader sees.
        text.Append("<IfDirective RedirectRelative>\nRedirectRelative On\n</IfDirective>\n");
        foreach (var (from, to) in Redirects(site, redirects)) text.Append($"RedirectMatch 301 \"{Pattern(from)}\" {Target(to)}\n");
        text.Append($"RedirectMatch 404 \"^{pattern}({string.Join('|', Hidden.Select(h => Literal(h) + (h.EndsWith('/') ? "" : "$")))})\"\n{NotFound("")}");
        foreach (var language in Folders(site).Where(f => f.Prefix.Length > 0))
            text.Append($"<If \"%{{REQUEST_URI}} =~ m#^{pattern}{Literal(language.Prefix)}#\">\n{NotFound(language.Prefix)}</If>\n");
        return text.ToString();

        // It keeps to it that a folder without a page of its own is forbidden, but can say so in the site's words.
        string NotFound(string folder) => $"ErrorDocument 403 {root}{folder}{Addresses.NotFound}\nErrorDocument 404 {root}{folder}{Addresses.NotFound}\n";

        // It encodes the path itself, and what comes behind a dollar sign it takes for a part of what the pattern found.
        string Target(SiteAddress to) =>
            Quoted((DecodedPath(site) + to.Path + to.EncodedAnchor()).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("$", @"\$", StringComparison.Ordinal));
    }

    // Asked for the folder alone, Apache would find the redirect of its index by itself, but lose the port on the way.
    private static string Pattern(string from) =>
        from.EndsWith("/" + Addresses.Home, StringComparison.Ordinal) ? $"^{Literal(from[..^Addresses.Home.Length])}({Literal(Addresses.Home)})?$" : $"^{Literal(from)}$";

    /// <summary>A text as a regular expression that matches only it, and ends neither the quotation marks nor the number signs around it.</summary>
    private static string Literal(string text) =>
        Regex.Escape(text).Replace(@"\\", @"\x5C", StringComparison.Ordinal).Replace(@"\#", @"\x23", StringComparison.Ordinal).Replace("\"", @"\x22", StringComparison.Ordinal);

    /// <summary>A text as both servers read one that may hold spaces, semicolons and braces.</summary>
    private static string Quoted(string text) => $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The path of the site's address, which servers compare with what was asked for after they have decoded that.</summary>
    private static string DecodedPath(SiteSettings site) => Uri.UnescapeDataString(site.Address.AbsolutePath);

    /// <summary>The redirects of pages, each from a path as it is compared; anchors never reach the host.</summary>
    private static IEnumerable<(string From, SiteAddress To)> Redirects(SiteSettings site, RedirectList redirects) =>
        redirects.OfPages.Select(r => (DecodedPath(site) + r.From.Path, r.Last));

    /// <summary>The files that are made for programs, but for the copies in Markdown.</summary>
    private static IEnumerable<string> ForPrograms(SiteSettings site) =>
        DatasetFiles.Paths.Concat(site.Languages.SelectMany(l => ((string[])[Addresses.LifeBarFile, Addresses.LineageFile, Addresses.Feed, TextGuide.Name]).Select(f => Addresses.In(l, f))));

    /// <summary>The languages, those in deeper folders first.</summary>
    private static IEnumerable<Language> Folders(SiteSettings site) => site.Languages.OrderByDescending(l => l.Prefix.Length);

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
