using StatiqSite.Engine;
using StatiqSite.Site.Content;

namespace StatiqSite.Site;

/// <summary>
/// Every mistake that an author can make: one factory a line, a code, and a sentence that says what to do.
/// docs/errors.md says more about each code, and <c>explain</c> prints it.
/// </summary>
public static class Errors
{
    private const string AcceptTranslations = "statiqsite accept translations";
    private const string RefreshTokens = "run 'dotnet run --project src/StatiqSite.Tokens'";

    // Files
    public static Diagnostic FileTooLong(Place at, long limit) => Error(at, ErrorCodes.FileTooLong, $"the file is longer than {limit / 1_000_000} MB; split it");
    public static Diagnostic UnreadableFile(Place at) => Error(at, ErrorCodes.UnreadableFile, "the file cannot be read; look to its rights and its disk");
    public static Diagnostic LinkNotFollowed(Place at) => Error(at, ErrorCodes.LinkNotFollowed, "the symbolic link does not lead to a file of this folder; put the file itself here");
    public static Diagnostic NotAFile(Place at) => Error(at, ErrorCodes.NotAFile, "this is a pipe, a socket or a device; only files are read, move it away");
    public static Diagnostic InvalidUtf8(Place at) => Error(at, ErrorCodes.InvalidUtf8, "the file is not UTF-8 from here on; save it as UTF-8");
    public static Diagnostic ControlCharacter(Place at, char c) => Error(at, "control-character", $"U+{(int)c:X4} stands here: a control character that readers cannot see; remove it");
    public static Diagnostic BidiControl(Place at, char c) => Error(at, "bidi-control", $"U+{(int)c:X4} stands here: it turns the order in which the text is read; remove it");
    public static Diagnostic MissingFile(Place at, string what) => Error(at, ErrorCodes.MissingFile, $"the file does not exist; write {what} there");
    public static Diagnostic EmptyFile(Place at, string what) => Error(at, ErrorCodes.EmptyFile, $"the file is empty; write {what} there");
    public static Diagnostic VersionConflict(Place at) => Error(at, ErrorCodes.VersionConflict, "two versions were not merged here; keep what is right of them and remove the lines of <<<<<<<, ======= and >>>>>>>");
    public static Diagnostic UnexpectedFile(Place at, string expected) => Error(at, "unexpected-file", $"nothing reads this file; expected is {expected}");

    // YAML
    public static Diagnostic YamlSyntax(Place at, string problem) => Error(at, ErrorCodes.YamlSyntax, $"not valid YAML: {problem}");
    public static Diagnostic YamlTooDeep(Place at, int limit) => Error(at, ErrorCodes.YamlTooDeep, $"nested more than {limit} deep; flatten it");
    public static Diagnostic YamlAnchor(Place at) => Error(at, ErrorCodes.YamlAnchor, "anchors and aliases (&, *) and tags (!) are not used here; write the value out");
    public static Diagnostic DuplicateKey(Place at, string key, int firstLine) => Error(at, ErrorCodes.DuplicateKey, $"'{key}' is already given on line {firstLine}; remove one");
    public static Diagnostic MissingHyphen(Place at, string field) => Error(at, ErrorCodes.MissingHyphen, $"'{field}' begins another entry of the list; write '- ' before it");
    public static Diagnostic MissingSpace(Place at, string field) => Error(at, "missing-space", $"a field's name ends with ':' and a space; write '{field}: ' and its value");
    public static Diagnostic UnquotedComma(Place at, string rest) => Error(at, "unquoted-comma", $"between {{ and }} a comma ends a text, and '{rest}' would be a field; put the text that has the comma in quotes");
    public static Diagnostic WrongType(Place at, string field, string expected, string found) => Error(at, ErrorCodes.WrongType, $"'{field}' must be {expected}, not {found}");
    public static Diagnostic MissingField(Place at, string field, string what) => Error(at, ErrorCodes.MissingField, $"{what} needs the field '{field}'; add it");
    public static Diagnostic UnknownField(Place at, string field, string what, string? close) => Error(at, ErrorCodes.UnknownField, $"{what} has no field '{field}'{DidYouMean(close, "; remove it")}");
    public static Diagnostic UnknownWord(Place at, string field, string value, string words, string? close) => Error(at, "unknown-word", $"'{value}' is not a value of '{field}'; use one of {words}{DidYouMean(close)}");
    public static Diagnostic EmptyText(Place at, string field, bool isRequired) => Error(at, ErrorCodes.EmptyText, $"'{field}' is empty; write it{(isRequired ? "" : " or remove the field")}");
    public static Diagnostic EmptyList(Place at, string field) => Error(at, "empty-list", $"'{field}' lists nothing; write at least one into it");
    public static Diagnostic InvalidNumber(Place at, string field, string value, string expected) => Error(at, "invalid-number", $"'{value}' in '{field}' is not {expected}");
    public static Diagnostic InvalidId(Place at, string id, string what) => Error(at, ErrorCodes.InvalidId, $"'{id}' cannot be the id of {what}; use lower-case letters, digits, dots and hyphens, beginning with a letter or digit");
    public static Diagnostic InvalidForm(Place at, string field, string value, string expected) => Error(at, "invalid-form", $"'{value}' in '{field}' is not {expected}");
    public static Diagnostic InvalidAddress(Place at, string field, string value) => Error(at, "invalid-address", $"'{value}' in '{field}' is not an absolute http or https address; write it out");
    public static Diagnostic InvalidPublicAddress(Place at, string field, string value) => Error(at, "invalid-base-address", $"'{value}' in '{field}' says more than where the site stands; write it without a user, a question mark and an anchor");
    public static Diagnostic MissingPlaceholder(Place at, string field, string placeholder) => Error(at, "missing-placeholder", $"'{field}' has no {placeholder}; write it where this is to be filled in");
    public static Diagnostic MissingLanguage(Place at, string field, string language) => Error(at, "missing-language", $"'{field}' lacks the language {language}; add it");
    public static Diagnostic UnknownLanguage(Place at, string language, string? close) => Error(at, "unknown-language", $"'{language}' is not a language of site.yml{DidYouMean(close, "; correct it, or add it there")}");

    public static Diagnostic InvalidLanguage(Place at, string code) => Error(at, "invalid-language", $"'{code}' is not a language code; write one such as en or zh-Hans");

    // Dates
    public static Diagnostic InvalidDate(Place at, string value, string? close) => Error(at, "invalid-date", $"'{value}' is not a date; write 2022-11-30, 2022-03, 2021, \"[a..b]\", \"[a..]\", \"[..b]\" or XXXX{DidYouMean(close)}");
    public static Diagnostic NotADay(Place at, string field, string value, string? close) => Error(at, "not-a-day", $"'{field}' must be a day, and '{value}' is none; write one such as 2022-11-30{DidYouMean(close)}");
    public static Diagnostic UnquotedRange(Place at, string range) => Error(at, "unquoted-range", $"YAML takes a range without quotes for a list; write \"[{range}]\"");
    public static Diagnostic ImpossibleDate(Place at, string value) => Error(at, "impossible-date", $"'{value}' is not in the calendar; correct the month or the day");
    public static Diagnostic DateRangeReversed(Place at, string value) => Error(at, "date-range-reversed", $"the range '{value}' ends before it begins; swap its ends");
    public static Diagnostic ChildBeforeParent(Place at, string child, string parent) => Error(at, ErrorCodes.ChildBeforeParent, $"'{child}' is certainly older than its parent '{parent}'; correct a date or the descent");
    public static Diagnostic RetiredBeforeRelease(Place at, string model) => Error(at, "retired-before-release", $"'{model}' is withdrawn before it was released; correct one of the dates");
    public static Diagnostic NoticeAfterShutdown(Place at, string model) => Error(at, "notice-after-shutdown", $"the notice for '{model}' comes after the shutdown; correct one of the dates");
    public static Diagnostic DatesOutOfOrder(Place at, string model) => Error(at, "dates-out-of-order", $"the dates of '{model}' are not in the order they happened; sort them");

    // Ids and relations
    public static Diagnostic SimilarId(Place at, string id, string other, Place first) => Error(at, "similar-id", $"'{id}' and '{other}' at {first} would have the same anchors, where a dot is written as a hyphen; rename one");
    public static Diagnostic DuplicateId(Place at, string kind, string id, Place first) => Error(at, ErrorCodes.DuplicateId, $"the {kind} '{id}' is already at {first}; rename or remove one");
    public static Diagnostic DuplicateAlias(Place at, string alias, string owner) => Error(at, "duplicate-alias", $"'{alias}' is already a name of '{owner}'; keep it at one of them");
    public static Diagnostic UnknownId(Place at, string kind, string id, string? close) => Error(at, ErrorCodes.UnknownId, $"there is no {kind} '{id}'{DidYouMean(close, "; correct it, or add one of this id")}");
    public static Diagnostic ContradictoryName(Place at, string name) => Error(at, "contradictory-name", $"'{name}' is listed as wrong here and as a name elsewhere in the file; keep one of the two");
    public static Diagnostic DescentCycle(Place at, string path) => Error(at, ErrorCodes.DescentCycle, $"a model descends from itself: {path}; remove one of the parents");
    public static Diagnostic UnsourcedFact(Place at, string field) => Error(at, "unsourced-fact", $"'{field}' names no source; add 'sources', or set 'confidence' to general or article-only");
    public static Diagnostic UnusedSource(Place at, string key) => Warning(at, ErrorCodes.UnusedSource, $"nothing rests on the source '{key}'; cite it, remove it or add 'background: true'");
    public static Diagnostic MisnamedSource(Place at, string key, string name, int count) => Error(at, "misnamed-source", $"nothing rests on the source '{key}', but '{name}' is named {count} times and is not there; is this its key?");
    public static Diagnostic UsedBackground(Place at, string key) => Warning(at, "used-background", $"the source '{key}' is in use; remove its 'background: true'");
    public static Diagnostic UnlinkedModel(Place at, string model, string language) => Warning(at, ErrorCodes.UnlinkedModel, $"no chapter in {language} links to the model '{model}'; write `{model}` where it is spoken of");
    public static Diagnostic NotAPaper(Place at, string key) => Error(at, "not-a-paper", $"the source '{key}' is not of kind paper; list it under 'sources' instead");
    public static Diagnostic MissingPinyin(Place at, string name) => Error(at, "missing-pinyin", $"'{name}' begins with a Han character; add 'pinyin' so that it can be sorted");

    // Chapters
    public static Diagnostic FrontMatterMissing(Place at) => Error(at, ErrorCodes.FrontMatterMissing, "the chapter does not begin with front matter; write its fields between two lines of ---");
    public static Diagnostic FrontMatterUnclosed(Place at) => Error(at, ErrorCodes.FrontMatterUnclosed, "the front matter is never closed; end it with a line of ---");
    public static Diagnostic ChapterFileName(Place at, string name) => Error(at, ErrorCodes.ChapterFileName, $"'{name}' is not a chapter's file name; use NN-slug.md with lower-case letters, digits and hyphens");
    public static Diagnostic DuplicateOrder(Place at, int order, string other, bool isOtherLanguage) => Error(at, "duplicate-order", $"number {order:00} is already taken by {other}; give one of them another number{(isOtherLanguage ? ", or both the same name if they are one chapter" : "")}");
    public static Diagnostic TranslationDiffers(Place at, string field, string other) => Error(at, "translation-differs", $"the {field} is not that of {other}, the same chapter; make them agree");
    public static Diagnostic MissingSection(Place at, string id, Place original) => Warning(at, ErrorCodes.MissingSection, $"the section '{id}' of {original} is not translated here; write it, with the same {{#{id}}}");
    public static Diagnostic ExtraSection(Place at, string id, string original) => Warning(at, ErrorCodes.ExtraSection, $"{original} has no section '{id}'; give both the same {{#id}}, or write it there");
    public static Diagnostic TranslationBehind(Place at, Place original, string file) => Warning(at, ErrorCodes.TranslationBehind, $"{original} has changed since this section was made from it; bring the section up to date, then run '{AcceptTranslations} {file}'");
    public static Diagnostic TranslationNotAccepted(Place at, Place original, string file) => Warning(at, ErrorCodes.TranslationNotAccepted, $"it is not on record what of {original} this translates; compare them, then run '{AcceptTranslations} {file}'");
    public static Diagnostic TextLost(Place at, string left, string language, bool isDraft, string? renamed) => Warning(at, "text-lost", $"the chapter is on record as translated, but its text in {language} is {(isDraft ? "a draft" : "gone")}, so its pages show {left}; {TextLostAdvice(isDraft, renamed)}");
    public static Diagnostic TopHeading(Place at) => Error(at, "top-heading", "a chapter's title is the field 'title'; begin the text with ## or a paragraph");
    public static Diagnostic HeadingSkips(Place at, int from, int to) => Error(at, "heading-skips", $"a heading of level {to} follows one of level {from}; do not skip a level");
    public static Diagnostic DuplicateAnchor(Place at, string id, int firstLine) => Error(at, "duplicate-anchor", $"the id '{id}' is already used on line {firstLine}; choose another");
    public static Diagnostic InvalidAnchor(Place at, string id) => Error(at, "invalid-anchor", $"'{id}' cannot be an id; use letters, digits and hyphens");
    public static Diagnostic RawHtml(Place at) => Error(at, "raw-html", "HTML is not allowed in Markdown; use Markdown, or `code` to show it");
    public static Diagnostic HtmlElement(Place at, string name) => Error(at, "html-element", $"<{name}> may not stand in a chapter; use Markdown, or an element that docs/authoring.md lists");
    public static Diagnostic HtmlAttribute(Place at, string attribute, string element) => Error(at, "html-attribute", $"<{element}> may not have the attribute '{attribute}'; remove it");
    public static Diagnostic HtmlMisplaced(Place at, string name, string where) => Error(at, "html-misplaced", $"<{name}> stands only {where}; move it there");
    public static Diagnostic HtmlNotClosed(Place at, string name) => Error(at, ErrorCodes.HtmlNotClosed, $"<{name}> is not closed in the same paragraph or block; write </{name}>");
    public static Diagnostic HtmlNotOpened(Place at, string name) => Error(at, "html-not-opened", $"</{name}> closes nothing that was opened in the same paragraph or block; remove it, or move the two together");
    public static Diagnostic HtmlSyntax(Place at) => Error(at, "html-syntax", "this is no tag of HTML that is understood here; write < as &lt; where it is meant as such");
    public static Diagnostic MarkdownTooDeep(Place at, int limit) => Error(at, "markdown-too-deep", $"nested more than {limit} deep; flatten it");
    public static Diagnostic ParagraphTooLong(Place at, int characters, int lines) => Error(at, "paragraph-too-long", $"the paragraph has more than {characters} characters or {lines} lines; divide it with an empty line");
    public static Diagnostic TooManyParagraphs(Place at, int limit) => Error(at, "too-many-paragraphs", $"the chapter has more than {limit} paragraphs; divide it into several");
    public static Diagnostic TableTooLarge(Place at, long cells) => Error(at, "table-too-large", $"the tables of the text have more than {cells} cells from here on; make them smaller");
    public static Diagnostic TableRowTooLong(Place at, int columns) => Error(at, "table-row-too-long", $"the row has more cells than the table has columns ({columns}), and this one would be dropped; write \\| for a bar that parts no cells, or add a column");
    public static Diagnostic EmptyHeading(Place at) => Error(at, "empty-heading", "the heading has no text; write it or remove the line");
    public static Diagnostic InvalidAdmonition(Place at, string words) => Error(at, "invalid-admonition", $"an admonition begins with one of {words} alone on its line, and not inside another; write one of these");
    public static Diagnostic UnknownFootnote(Place at, string label) => Error(at, ErrorCodes.UnknownFootnote, $"there is no footnote '{label}'; write [^{label}]: and its text below");
    public static Diagnostic UnusedFootnote(Place at, string label) => Error(at, ErrorCodes.UnusedFootnote, $"nothing refers to the footnote '{label}'; write [^{label}] where it belongs, or remove it");
    public static Diagnostic NestedFootnote(Place at) => Error(at, "nested-footnote", "a footnote's text stands outside lists and quotations; move it there");
    public static Diagnostic DuplicateFootnote(Place at, string label, int firstLine) => Error(at, "duplicate-footnote", $"the footnote '{label}' is already on line {firstLine}; rename or remove one");
    public static Diagnostic UnclosedFence(Place at, string fence, int? next) => Error(at, ErrorCodes.UnclosedFence, $"the block that begins here is never closed{(next is null ? "" : $" before another begins on line {next}")}; write {fence} on a line of its own behind what belongs into it");
    public static Diagnostic FigureWithText(Place at, string figure) => Error(at, "figure-with-text", $"'{figure}' is drawn from the data and shows no text of its own; empty the block");
    public static Diagnostic UnknownOption(Place at, string block, string option, string advice) => Error(at, "unknown-option", $"'{block}' has no option '{option}'; {advice}");
    public static Diagnostic NothingToDraw(Place at, string what) => Error(at, ErrorCodes.NothingToDraw, $"there is nothing to draw, for models.yml has no {what}; write them or remove the block");
    public static Diagnostic InvalidTokenBlock(Place at, string problem) => Error(at, "invalid-token-block", $"{problem}; write encoding= or compare= and one or several of {string.Join(",", TokenEncodings.Names)} behind 'tokens', and the text below");
    public static Diagnostic MissingTokens(Place at, string encoding) => Error(at, ErrorCodes.MissingTokens, $"tokens.yml has no tokens of this text in {encoding}; {RefreshTokens}");
    public static Diagnostic UnusedTokens(Place at, string encoding) => Error(at, ErrorCodes.UnusedTokens, $"no chapter shows this text in {encoding}; {RefreshTokens}");
    public static Diagnostic WrongTokens(Place at, string encoding) => Error(at, "wrong-tokens", $"the tokens of {encoding} do not add up to the text; {RefreshTokens}");
    public static Diagnostic InvalidCorrectionBlock(Place at, string problem) => Error(at, ErrorCodes.InvalidCorrectionBlock, $"the block shows all of corrections.yml: {problem}; mend the file or remove the block");
    public static Diagnostic EmptyChart(Place at) => Error(at, "empty-chart", "the chart shows nothing; write its title, rows and sources as YAML between the fences");
    public static Diagnostic ChartTooShort(Place at, string value, string maximum) => Error(at, "chart-too-short", $"the value {value} is above the chart's maximum {maximum}; raise the maximum or correct the value");

    // Proofreading
    public static Diagnostic SpaceInChinese(Place at) => Warning(at, ErrorCodes.SpaceInChinese, "a space stands beside a Han character or a full-width mark; remove it ('check --fix' does)");
    public static Diagnostic HalfWidthPunctuation(Place at, string found, string right) => Warning(at, "half-width-punctuation", $"'{found}' is not Chinese punctuation; write '{right}'");
    public static Diagnostic WrongQuotes(Place at, string right) => Warning(at, "wrong-quotes", $"quotation marks in Chinese are {right}; write these");
    public static Diagnostic UnbalancedMark(Place at, string mark) => Warning(at, "unbalanced-mark", $"'{mark}' has no partner in this paragraph; add it or remove the mark");
    public static Diagnostic DigitGroups(Place at, string found, string right) => Warning(at, "digit-groups", $"'{found}' is cut into groups otherwise in this language; write '{right}'");
    public static Diagnostic NameSpelling(Place at, string found, string right) => Warning(at, "name-spelling", $"'{found}' is written '{right}'; correct it");

    public static Diagnostic MistypedMark(Place at, string written, string close) => Warning(at, "mistyped-mark", $"'{written}' is no mark and is printed as it stands; did you mean '{close}'? Where braces are meant, write \\{{");
    public static Diagnostic MistypedMarkdown(Place at, string written, string right) => Warning(at, "mistyped-markdown", $"'{written}' is no Markdown and is printed as it stands; write '{right}'");
    public static Diagnostic UncitedClaim(Place at) => Warning(at, "uncited-claim", "a date, a quantity or a statement on a model stands here without its source; cite it with [@key], or say why it needs none with {nocite: reason}");
    public static Diagnostic NeedlessNocite(Place at) => Warning(at, "needless-nocite", "what this stands behind claims nothing or is cited; remove the {nocite: …}");
    public static Diagnostic NociteWithoutReason(Place at) => Error(at, "nocite-without-reason", "nobody will know why this needs no source; write {nocite: reason}");

    // Links
    public static Diagnostic UnknownName(Place at, string? kind, string name, string? close) => Error(at, ErrorCodes.UnknownName, $"no {kind ?? "model, term, ability, method, source or chapter"} is called '{name}'{DidYouMean(close, "; correct it, or add what it names")}");
    public static Diagnostic AmbiguousName(Place at, string name, string choices) => Error(at, "ambiguous-name", $"'{name}' may be {choices}; write which");
    public static Diagnostic UnknownKind(Place at, string kind, string kinds, string? close) => Error(at, "unknown-kind", $"'{kind}' is not a kind of link; use one of {kinds}{DidYouMean(close)}");
    public static Diagnostic UnknownCitation(Place at, string key, string? close) => Error(at, ErrorCodes.UnknownCitation, $"sources.yml has no key '{key}'{DidYouMean(close, "; correct it, or add the source")}");
    public static Diagnostic InvalidCitation(Place at, string written) => Error(at, "invalid-citation", $"'{written}' is no key; write [@key], with a place [@key, p. 12], and several as [@key; @key]");
    public static Diagnostic MistypedCitation(Place at, string written) => Warning(at, "mistyped-citation", $"'{written}' is no citation and is printed as it stands; write [@key] or [@key, p. 12]. Where an at sign is meant, write \\@");
    public static Diagnostic CitationAsDefinition(Place at) => Error(at, "citation-as-definition", "a line that begins with a citation and a colon defines a link and is not shown; begin the line with a word");
    public static Diagnostic DeadLink(Place at, string file, string? close) => Error(at, ErrorCodes.DeadLink, $"there is no chapter file '{file}'{DidYouMean(close, "; correct the path")}");
    public static Diagnostic DraftLink(Place at, string file) => Error(at, ErrorCodes.DraftLink, $"this leads to {file}, which is a draft and left out; publish it, or lead to it only then");
    public static Diagnostic DeadAnchor(Place at, string anchor, string page, string? close) => Error(at, ErrorCodes.DeadAnchor, $"{page} has no section '{anchor}'{DidYouMean(close, "; correct it, or give the heading this id")}");
    public static Diagnostic MissingAsset(Place at, string file, string? close) => Error(at, "missing-asset", $"input/assets/ has no file '{file}'{DidYouMean(close, "; correct the name, or put the file there")}");
    public static Diagnostic RemoteImage(Place at) => Error(at, "remote-image", "the image is on another site and may vanish; put it into input/assets/");
    public static Diagnostic MissingAlt(Place at) => Error(at, "missing-alt", "the image has no text for those who cannot see it; write ![what it shows](file)");
    public static Diagnostic UnreadableImage(Place at, string file) => Error(at, "unreadable-image", $"the size of '{file}' cannot be read; use PNG, JPEG, GIF, WebP or SVG with a viewBox or width and height");
    public static Diagnostic UnsafeLink(Place at, string scheme) => Error(at, "unsafe-link", $"a link may not begin with '{scheme}:'; use http, https or mailto");
    public static Diagnostic UnclosedLink(Place at) => Error(at, "unclosed-link", "the link is never closed; end it with ]], or write \\[[ for brackets; in a table write \\| before its text");
    public static Diagnostic LongAddress(Place at, int limit) => Error(at, "long-address", $"the address of the link does not end within {limit} characters; close it with )");
    public static Diagnostic EmptyLink(Place at) => Error(at, "empty-link", "the link names nothing; write what it leads to: [[name]], [[kind:id]] or [text](address)");

    // Addresses
    public static Diagnostic AddressTaken(Place at, string address, string other) => Error(at, ErrorCodes.AddressTaken, $"the address {address} is already that of {other}; rename one");
    public static Diagnostic AddressDiffersInCase(Place at, string address, string other) => Error(at, "address-case", $"the address {address} differs only in case from that of {other}; rename one");

    public static Diagnostic UnportableName(Place at, string path, string problem) => Error(at, "unportable-name", $"'{path}' cannot be published under this name: it {problem}; rename it");

    public static Diagnostic KeptFolder(Place at, string path, string folder) => Error(at, "kept-folder", $"'{path}' would stand in {folder}, whose files hosts and browsers keep for ever; move it to another folder of input/root/");

    public static Diagnostic VanishedAddress(Place at, string address, string? draft, string linkers) => Error(at, ErrorCodes.VanishedAddress, $"'{address}' was published and is gone{(draft is null ? "" : $", for {draft} is a draft")}{linkers}; {(draft is null ? "" : "take 'draft' out there, ")}redirect it in redirects.yml, or run 'accept addresses' where nobody can know it");
    public static Diagnostic EmptyLock(Place at) => Error(at, ErrorCodes.EmptyLock, "the file holds no address, so none is kept; fetch it back, or write it anew with 'statiqsite accept addresses', or delete it");
    public static Diagnostic InvalidRedirect(Place at, string address) => Error(at, ErrorCodes.InvalidRedirect, $"'{address}' is no address of the site; write it from the site's root, as addresses.lock has it");
    public static Diagnostic RedirectLoop(Place at, string way) => Error(at, ErrorCodes.RedirectLoop, $"the redirects lead in a circle: {way}; end it at a page that exists");
    public static Diagnostic DeadRedirect(Place at, string address, string? close) => Error(at, ErrorCodes.DeadRedirect, $"the site has no '{address}'{DidYouMean(close, "; name a page or an anchor that exists")}");
    public static Diagnostic NeedlessRedirect(Place at, string address) => Error(at, ErrorCodes.NeedlessRedirect, $"'{address}' exists, so nobody can be sent on from there; remove the redirect");

    // Theme
    public static Diagnostic StyleLoads(Place at, string what) => Error(at, "style-loads", $"'{what}' would load a file, and a style sheet of the theme can name none; write the image as a data: address, and the sheet's text in place of @import");
    public static Diagnostic TemplateSyntax(Place at, string problem) => Error(at, "template-syntax", $"not valid Liquid: {problem}");
    public static Diagnostic TemplateFailed(Place at, string problem) => Error(at, "template-failed", $"rendering fails: {problem}");
    public static Diagnostic UnknownTemplateName(Place at, string name, string? close) => Error(at, "unknown-template-name", $"templates know no '{name}' here{DidYouMean(close, "; docs/theming.md lists what they know")}");
    public static Diagnostic UnknownFilter(Place at, string name, string? close) => Error(at, "unknown-filter", $"templates know no filter '{name}'{DidYouMean(close, "; docs/theming.md lists ours, and Liquid has its own")}");
    public static Diagnostic MissingLayout(Place at, string layout) => Error(at, ErrorCodes.MissingLayout, $"the theme has no layout '{layout}'; add theme/layouts/{layout}.liquid");
    public static Diagnostic MissingPartial(Place at, string partial, string? close) => Error(at, ErrorCodes.MissingPartial, $"the theme has no partial '{partial}'{DidYouMean(close, $"; add theme/partials/{partial}.liquid")}");
    public static Diagnostic MissingPhrase(Place at, string key) => Error(at, ErrorCodes.MissingPhrase, $"the theme's words lack '{key}' in this language; add it");
    public static Diagnostic UnknownPhrase(Place at, string key, string? close) => Error(at, ErrorCodes.UnknownPhrase, $"the theme's words have no '{key}'{DidYouMean(close, "; add it to them")}");
    public static Diagnostic MissingThemeAsset(Place at, string file, string? close) => Error(at, "missing-theme-asset", $"theme/assets/ has no file '{file}'{DidYouMean(close, "; correct the name, or put the file there")}");

    private static Diagnostic Warning(Place at, string code, string message) => new(Severity.Warning, code, ControlCharacters.Escape(message), at);

    // What an author wrote is quoted: it must not break the line, nor command a terminal.
    private static Diagnostic Error(Place at, string code, string message) => new(Severity.Error, code, ControlCharacters.Escape(message), at);

    private static string TextLostAdvice(bool isDraft, string? renamed) =>
        isDraft ? "take 'draft' out here when it may be read" : renamed is null ? $"put it back, or run '{AcceptTranslations}' to have it forgotten" : $"did you rename it to '{renamed}'?";

    private static string DidYouMean(string? close, string otherwise = "") => close is null ? otherwise : $"; did you mean '{close}'?";
}
