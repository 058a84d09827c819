namespace StatiqSite.Site;

/// <summary>Codes of <see cref="Errors"/> that something asks for: one mistake is told or left out because of another, or mended by a command.</summary>
public static class ErrorCodes
{
    public const string FileTooLong = "file-too-long";
    public const string UnreadableFile = "unreadable-file";
    public const string LinkNotFollowed = "link-not-followed";
    public const string NotAFile = "not-a-file";
    public const string InvalidUtf8 = "invalid-utf8";
    public const string MissingFile = "missing-file";
    public const string YamlSyntax = "yaml-syntax";
    public const string YamlTooDeep = "yaml-too-deep";
    public const string UnknownId = "unknown-id";
    public const string UnusedSource = "unused-source";
    public const string UnlinkedModel = "unlinked-model";
    public const string TranslationNotAccepted = "translation-not-accepted";
    public const string NothingToDraw = "nothing-to-draw";
    public const string MissingTokens = "missing-tokens";
    public const string InvalidCorrectionBlock = "invalid-correction-block";
    public const string SpaceInChinese = "space-in-chinese";
    public const string UnknownName = "unknown-name";
    public const string UnknownCitation = "unknown-citation";
    public const string DeadLink = "dead-link";
    public const string DraftLink = "draft-link";
    public const string DeadAnchor = "dead-anchor";
    public const string AddressTaken = "address-taken";
    public const string VanishedAddress = "vanished-address";
    public const string InvalidRedirect = "invalid-redirect";
    public const string RedirectLoop = "redirect-loop";
    public const string DeadRedirect = "dead-redirect";
    public const string NeedlessRedirect = "needless-redirect";
    public const string MissingPhrase = "missing-phrase";
    public const string UnknownPhrase = "unknown-phrase";
    public const string ChapterFileName = "chapter-file-name";
    public const string DuplicateKey = "duplicate-key";
    public const string FrontMatterMissing = "front-matter-missing";
    public const string FrontMatterUnclosed = "front-matter-unclosed";
    public const string InvalidId = "invalid-id";
    public const string MissingField = "missing-field";
    public const string MissingLayout = "missing-layout";
    public const string MissingPartial = "missing-partial";
    public const string MissingSection = "missing-section";
    public const string ExtraSection = "extra-section";
    public const string TranslationBehind = "translation-behind";
    public const string HtmlNotClosed = "html-not-closed";
    public const string UnknownFootnote = "unknown-footnote";
    public const string UnusedFootnote = "unused-footnote";
    public const string UnusedTokens = "unused-tokens";
    public const string UnclosedFence = "unclosed-fence";
    public const string UnknownField = "unknown-field";
    public const string VersionConflict = "version-conflict";
    public const string WrongType = "wrong-type";
    public const string YamlAnchor = "yaml-anchor";
}
