using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Copies;
using StatiqSite.Site.Datasets;
using StatiqSite.Site.Hosting;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Markdown.TermLinks;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Pages;
using StatiqSite.Site.Proofreading;
using StatiqSite.Site.Proofreading.Claims;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Search;
using StatiqSite.Site.Translations;

namespace StatiqSite.Site;

/// <summary>What a caller may choose about a build.</summary>
/// <param name="Drafts">Build draft chapters too.</param>
/// <param name="Address">Where this build will stand, in place of the address in <c>site.yml</c>; null for that one.</param>
public sealed record SiteOptions(bool Drafts = false, Uri? Address = null)
{
    /// <summary>The settings as this build is to have them.</summary>
    public static SiteSettings Apply(SiteSettings settings, SiteOptions options, Report report) => options.Address is { } address ? settings with { Address = address } : settings;
}

/// <summary>
/// The whole way of the data: <c>input/</c> and <c>theme/</c> in, pages out. Two passes, as every good generator makes: know every address first,
/// render second.
/// </summary>
public sealed class SiteBuild(SourceFolder input, SourceFolder theme, SiteOptions options, bool keepResults = false)
{
    private readonly Pipelines pipelines = Declare(input, theme, options, keepResults);

    /// <inheritdoc cref="Pipelines.Run"/>
    /// <param name="deferSearch">Leave the files of the search as the last run made them that did not leave them out (none, if none did). Needs kept results.</param>
    public BuildResult Run(int threads = 0, bool deferSearch = false, Spool? spool = null, CancellationToken cancellation = default) =>
        AddressPromise.WithoutFollowUps(FollowUps.Without(pipelines.Run(threads, deferSearch, spool, cancellation), input, theme));

    private static Pipelines Declare(SourceFolder input, SourceFolder theme, SiteOptions options, bool keepResults)
    {
        var site = new Pipelines(keepResults);

        site.Source(input, "", 0, SourceNames.IsStrayInput).Check(SourceNames.TellStrayInput);
        site.Source(theme, "", 0, SourceNames.IsStrayTheme).Check(SourceNames.TellStrayTheme);
        var folders = site.Value(new Folders(input.Label, theme.Label));
        var chosen = site.Value(options);

        // Input: what authors and designers wrote becomes values.
        site.Begin("Data");
        var (settingsFile, modelsFile, sourcesFile) = (Data(DataFiles.Settings), Data(DataFiles.Models), Data(DataFiles.Sources));
        var (glossaryFile, correctionsFile) = (Data(DataFiles.Glossary), Data(DataFiles.Corrections));
        var settings = site.Join(settingsFile.With(folders).Gather(DataFiles.ReadSettings), chosen, SiteOptions.Apply);
        var models = modelsFile.With(settings).Gather(DataFiles.ReadModels);
        var sources = sourcesFile.With(settings).Gather(DataFiles.ReadSources);
        var glossary = glossaryFile.With(settings).Gather(DataFiles.ReadGlossary);
        var tokens = Data(DataFiles.Tokens).With(settings).Gather(DataFiles.ReadTokens);
        var corrections = correctionsFile.With(settings).Gather(DataFiles.ReadCorrections);
        var names = Data(DataFiles.Names).With(settings).Gather(DataFiles.ReadNames);
        site.Concat(settingsFile, modelsFile, sourcesFile, glossaryFile, correctionsFile).With(settings, names).Check(DataTexts.Check);
        var redirects = Data(DataFiles.Redirects).With(settings).Gather(RedirectsReader.Read);
        var locked = Written(DataFiles.Lock).Gather(AddressLock.Read);
        var translations = Data(DataFiles.Translations).With(settings).Gather(TranslationListReader.Read);

        site.Begin("Chapters");
        var claims = site.Join(models, sources, settings, ClaimRule.Of);
        var termNames = site.Join(glossary, settings, TermNames.Of);
        var reading = site.Join(settings, chosen, termNames, names, claims, ReadingContext.Of);
        var texts = site.Source(input, ChapterReader.Folder, Limits.Chapter, SourceNames.IsWritten);
        var chapters = texts.With(reading).Each(ChapterReader.Read);
        var drafts = texts.With(settings, chosen).Each(DraftChapter.Of).ToOne();
        var outlines = chapters.With(corrections).Each(OutlinedChapter.Of).With(settings, drafts).Gather(ChapterOutlines.Pair);
        var bySlug = chapters.GroupBy(c => c.Slug);
        var drifts = bySlug.With(translations, settings).Expand(TranslationDrift.Compare, d => $"{d.Chapter}/{d.Language}").ToOne();

        site.Begin("Theme");
        var templates = site.Source(theme, "", Limits.Template, TemplateReader.IsTemplate).Each(TemplateReader.Read);
        var phrases = site.Source(theme, Theme.PhraseFolder, Limits.DataFile).With(settings, folders).Gather(PhraseReader.Read);
        var styles = site.Concat(site.Source(theme, Theme.AssetFolder, Limits.Asset, SourceNames.IsWritten), folders.Expand(Relations.Styles, s => s.Name)).Each(Asset.OfTheme);
        var stylesByName = styles.Gather(AssetList.Of);
        var wholeTheme = site.Join(templates.ToOne(), stylesByName, phrases, folders, Theme.Of);

        // Process: know every address, then fill every link.
        site.Begin("Linking");
        var content = site.Join(settings, models, sources, glossary, outlines, SiteContent.Of);
        content.Check(ContentChecks.Check);
        site.Join(translations, content, LostTexts.Check);
        site.Join(tokens, texts.Each(ChapterFile.Of).ToOne(), chapters.Each(ChapterTokens.Of).ToOne(), TokenChecks.TellUnused);
        var media = site.Source(input, Asset.InputFolder, Limits.Asset, SourceNames.IsWritten).Each(Asset.OfInput);
        var mediaByName = media.Gather(AssetList.Of);
        var figures = site.Join(content, tokens, site.Join(corrections, content, CorrectionChecks.Check), FigureData.Of);
        var targets = site.Join(settings, site.Join(content, phrases, Cataloguer.List), mediaByName, phrases, figures, LinkContext.Of);
        var doubts = chapters.With(corrections).Each(ChapterDoubts.Of).Gather(DoubtList.Of);

        // Before the chapters are filled, since the search alone reads their plain texts, which are let go then.
        site.Begin("Search", isDeferrable: true);
        var searched = site.Concat(
            chapters.With(targets).Each(SearchedChapters.Of),
            site.Join(content, phrases, SearchSources.Of).Expand(SearchedData.Of, p => p.Path).Each(SearchedPage.Of));
        site.Sink(searched.Expand(SearchedPage.TextFiles, f => f.Path));
        var corpus = searched.Each(SearchedPage.IndexOf).With(settings).Gather(SearchCorpus.Of);
        var extent = corpus.Select(SearchCorpus.ExtentOf);
        var shards = site.Concat(
            corpus.Expand(SearchCorpus.Blocks, b => $"{b.Number}").Each(EntryBlock.File),
            corpus.Select(SearchCorpus.Words).Expand(WordList.File, w => w.Kind),
            corpus.Expand(SearchCorpus.Partitions, p => $"{p.Number}").With(corpus).Expand(SearchShards.Make, s => $"{s.Number}"));
        site.Sink(shards.Each(SearchFile.Publish));
        site.Sink(shards.With(extent, phrases).Gather(SearchManifest.Make).Expand(SearchManifest.Publish, f => f.Path));

        site.Begin("Pages");
        var filled = bySlug.With(settings).Expand(ChapterPage.InEachLanguage, p => p.Path).With(targets).Each(ChapterLinker.Fill);
        var mentions = filled.Each(ChapterMentions.Of).Gather(MentionIndex.Of);
        var whole = site.Join(content, phrases, mentions, redirects, site.Join(models, settings, phrases, ModelHistory.Of), PageSources.Of);
        whole.Check(SourceChecks.Check);
        whole.Check(ModelChecks.Check);
        var onePageSite = site.Join(content, phrases, OnePageSite.Of);
        var linked = filled.Each(ChapterLinker.Link);
        var onOnePage = linked.With(onePageSite).Each(OnePageText.Of).ToOne();
        var pages = site.Concat(
            linked.With(whole, drifts).Each(ChapterPages.Build),
            content.Expand(HomePages.Seeds, s => s.Path).With(whole).Each(HomePages.Build),
            content.Expand(OnePages.Seeds, s => s.Path).With(whole, onOnePage).Each(OnePages.Build),
            content.Expand(ModelPages.Seeds, s => s.Path).With(whole).Each(ModelPages.Build),
            content.Expand(TimelinePages.Seeds, s => s.Path).With(whole).Each(TimelinePages.Build),
            content.Expand(LineagePages.Seeds, s => s.Path).With(whole).Each(LineagePages.Build),
            content.Expand(AbilityPages.Seeds, s => s.Path).With(whole).Each(AbilityPages.Build),
            content.Expand(MethodPages.Seeds, s => s.Path).With(whole).Each(MethodPages.Build),
            content.Expand(DataPages.Seeds, s => s.Path).With(whole).Each(DataPages.Build),
            content.Expand(DoubtPages.Seeds, s => s.Path).With(whole, doubts).Each(DoubtPages.Build),
            content.Expand(ReferencePages.Seeds, s => s.Path).With(whole).Each(ReferencePages.Build));

        // Output: pages become files; no two files may have one address.
        site.Begin("Output");
        var copied = site.Source(input, RootFile.Folder, Limits.Asset, SourceNames.IsWritten).Each(RootFile.Read);
        site.Join(content, copied.ToOne(), mediaByName, stylesByName, redirects, AddressChecks.Check);
        // The last to read pages lets each go when it is rendered.
        var listed = pages.Each(ListedPage.Of).ToOne();
        site.Sink(pages.With(phrases).Each(MarkdownCopy.Of));
        site.Sink(pages.With(wholeTheme).Each(DressedPage.Of).Each(PageRenderer.Render));
        site.Sink(site.Concat(media, styles).Each(Asset.Publish));
        site.Sink(copied.Each(RootFile.Publish));
        site.Sink(whole.Expand(CardFiles.Make, f => f.Path));
        site.Sink(content.Expand(DataPages.Pictures, s => s.Path).With(whole).Each(DataPages.Draw));
        site.Sink(site.Join(content, phrases, DatasetInput.Of).Expand(DatasetFiles.Make, f => f.Path));
        site.Sink(site.Join(content, redirects, listed, copied.ToOne(), phrases, HostingInput.Of).Expand(HostingFiles.Make, f => f.Path));
        site.Sink(site.Join(redirects, settings, phrases, RedirectPage.Of).Expand(RedirectPage.Each, p => p.From).Each(RedirectPage.Publish));

        // An address is a promise: what was published stays, or leads on.
        var files = site.Sunk();
        var vanished = site.Join(locked, redirects, files.Each(PublishedFile.Of).ToOne(), settings, AddressPromise.Check);
        files.With(vanished).Each(PageLinks.Of).With(vanished, drafts).Gather(AddressPromise.Tell);
        return site;

        Items<DataFile> Data(string file) => Written(file).Each(DataFile.Parse);

        // A folder of that name is none.
        Items<SourceFile> Written(string file) => site.Source(input, file, Limits.DataFile, name => name == file);
    }
}
