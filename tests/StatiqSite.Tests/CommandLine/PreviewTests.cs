using System.Net;

namespace StatiqSite.Tests.CommandLine;

/// <summary>What editors save, and what their pages hear and show of it.</summary>
public sealed class PreviewTests
{
    private const string Start = "input/chapters/en/01-start.md";
    private const string StartPage = "en/chapters/start.html";

    [Fact]
    public async Task An_edit_is_told_to_the_page_that_changed_served_and_published()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        using var changed = await preview.Watch(StartPage);
        using var other = await preview.Watch("models/alpha.html");
        var (before, beforeOther) = (await changed.Next(), await other.Next());

        Rename(site, "Once more.", "And once again.");
        var after = await changed.Next();
        Assert.NotEqual(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
        Assert.Contains("And once again.", await preview.Page(StartPage), StringComparison.Ordinal);
        var now = await preview.Until(s => s.Run >= 2 && s.Written > 0);
        Assert.Equal(["en/all.html", StartPage, StartPage.Replace(".html", ".md", StringComparison.Ordinal)], now.Changed);
        Assert.Contains("And once again.", File.ReadAllText(site["output/" + StartPage]), StringComparison.Ordinal);
        await preview.Until(_ => preview.Said.Contains($"2 pages changed (en/all.html, {StartPage}), ", StringComparison.Ordinal));

        // Of this change the other page heard nothing: the next that it hears is of another.
        site.Replace("input/models.yml", "The model alpha.", "The model called alpha.");
        await preview.UntilPage("models/alpha.html", "The model called alpha.");
        var afterOther = await other.Next();
        Assert.NotEqual(beforeOther.ToString(), afterOther.ToString());
    }

    [Fact]
    public async Task A_mistake_is_shown_over_the_last_good_page_until_it_is_mended()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        using var news = await preview.Watch(StartPage);
        var good = (await news.Next()).GetProperty("page").GetString();
        var page = await preview.Page(StartPage);

        site.Replace(Start, "[[token|tokens]]", "[[tokne|<b>]]");
        var broken = await news.Until(n => n.GetProperty("mistakes").GetString()!.Contains("unknown-name", StringComparison.Ordinal));
        Assert.Equal((good, "1 mistake", true), (broken.GetProperty("page").GetString(), broken.GetProperty("headline").GetString(), broken.GetProperty("isWrong").GetBoolean()));
        var shown = broken.GetProperty("mistakes").GetString()!;
        Assert.Contains($"<span>{Start}:8:20</span>", shown, StringComparison.Ordinal);
        Assert.Contains("<code>unknown-name</code>", shown, StringComparison.Ordinal);
        Assert.Contains("did you mean &#x27;token&#x27;?", shown, StringComparison.Ordinal);
        Assert.Contains("<mark>[[tokne|&lt;b&gt;]]</mark>", shown, StringComparison.Ordinal);
        Assert.Equal(page, await preview.Page(StartPage));
        var now = await preview.Now();
        Assert.False(now.IsOk);
        Assert.Equal([$"{Start}:8:20 unknown-name"], now.Diagnostics);
        Assert.Contains("unknown-name", await preview.Page(".preview/"), StringComparison.Ordinal);

        site.Replace(Start, "[[tokne|<b>]]", "[[token|tokens]]");
        var mended = await news.Until(n => !n.GetProperty("isWrong").GetBoolean());
        Assert.Equal((good, "", false), (mended.GetProperty("page").GetString(), mended.GetProperty("headline").GetString(), mended.GetProperty("isWrong").GetBoolean()));
        Assert.Contains("Nothing is wrong", await preview.Page(".preview/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_was_never_good_says_so_and_appears_when_it_is_mended()
    {
        var site = new SiteFolder("link-unknown-name");
        await using var preview = await RunningPreview.Start(site);
        var answer = await preview.Ask("chapters/a.html");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("There is no good site yet", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var news = await preview.Watch("chapters/a.html");
        Assert.StartsWith("status-1-", (await news.Next()).GetProperty("page").GetString(), StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(site["input/chapters/en"])) File.Delete(file);
        await preview.Until(s => s.IsOk);
        Assert.Equal(HttpStatusCode.OK, (await preview.Ask("")).StatusCode);
    }

    [Fact]
    public async Task A_stylesheet_alone_is_exchanged_and_the_old_one_is_still_there_for_pages_that_name_it()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        using var news = await preview.Watch(StartPage);
        var before = await news.Next();
        site.Write("theme/assets/plain.css.tmp", "body { margin: 2em }\n");
        File.Move(site["theme/assets/plain.css.tmp"], site["theme/assets/plain.css"], overwrite: true);
        var after = await news.Next();
        Assert.Equal(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
        var (old, now) = (before.GetProperty("styles")[0].GetString()!, after.GetProperty("styles")[0].GetString()!);
        Assert.NotEqual(old, now);
        Assert.Contains("1em", await preview.Page("en/chapters/" + old), StringComparison.Ordinal);
        Assert.Contains("2em", await preview.Page("en/chapters/" + now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_by_rename_is_a_change_like_any_other()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        Rename(site, "Once more.", "Renamed.");
        await preview.UntilPage(StartPage, "Renamed.");
        // One is usual; a machine under load may pause between the two renames.
        Assert.InRange((await preview.Now()).Run, 2, 3);
    }

    [Fact]
    public async Task A_file_that_a_link_leads_to_changes_both()
    {
        var site = new SiteFolder();
        site.Write("input/root/a.txt", "1\n");
        File.CreateSymbolicLink(site["input/root/b.txt"], "a.txt");
        await using var preview = await RunningPreview.Start(site);
        site.Write("input/root/a.txt", "2\n");
        await preview.UntilPage("a.txt", "2");
        await preview.UntilPage("b.txt", "2");
    }

    [Fact]
    public async Task A_burst_of_saves_is_few_runs_and_the_last_one_counts()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        for (var i = 1; i <= 200; i++) site.Write($"input/root/extra/{i % 50}.txt", $"{i}\n");
        site.Replace(Start, "Once more.", "After the burst.");
        await preview.Until(s => s.IsOk && File.Exists(site["output/" + StartPage]) && File.ReadAllText(site["output/" + StartPage]).Contains("After the burst.", StringComparison.Ordinal));
        Assert.Equal("199\n", await preview.Page("extra/49.txt"));
        Assert.Equal("200\n", await preview.Page("extra/0.txt"));
        // One is usual; a machine under load may pause within the burst.
        Assert.InRange((await preview.Now()).Run, 2, 6);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("theme")]
    [InlineData("input/chapters")]
    public async Task A_folder_that_goes_and_comes_again_is_followed(string folder)
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        var page = await preview.Page("");
        Directory.Move(site[folder], site["away"]);
        await preview.Until(s => s.Run > 1);
        if (folder != "input/chapters") Assert.Equal(page, await preview.Page(""));
        Directory.Move(site["away"], site[folder]);
        await preview.Until(s => s.IsOk && s.Run > 2);
        // What comes in again is watched again.
        site.Replace(Start, "Once more.", "Back again.");
        await preview.UntilPage(StartPage, "Back again.");
        site.Replace("theme/layouts/base.liquid", "<title>", "<meta name=\"again\">\n<title>");
        await preview.UntilPage(StartPage, "<meta name=\"again\">");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_tried_again()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        var page = await preview.Page(StartPage);
        // Nobody can read this, not even root.
        File.CreateSymbolicLink(site["input/chapters/en/03-nowhere.md"], site["nowhere"]);
        await preview.Until(s => !s.IsOk);
        Assert.Contains("03-nowhere.md", await preview.Page(".preview/"), StringComparison.Ordinal);
        Assert.Equal(page, await preview.Page(StartPage));
        File.Delete(site["input/chapters/en/03-nowhere.md"]);
        await preview.Until(s => s.IsOk);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_told_and_tried_again()
    {
        var site = new SiteFolder();
        await using var preview = await RunningPreview.Start(site);
        var page = await preview.Page(StartPage);
        // Nobody can write here, not even root: a folder where the build has a file.
        File.Delete(site["output/" + StartPage]);
        Directory.CreateDirectory(site["output/" + StartPage]);
        // As if another process had published since.
        File.SetLastWriteTimeUtc(site["output/.statiqsite/files"], DateTime.UnixEpoch);
        site.Replace(Start, "Once more.", "New in memory.");
        var now = await preview.Until(s => s.Trouble is not null);
        Assert.False(now.IsOk);
        Assert.Contains("start.html", now.Trouble, StringComparison.Ordinal);
        Assert.Contains("New in memory.", await preview.Page(StartPage), StringComparison.Ordinal);
        Assert.NotEqual(page, await preview.Page(StartPage));
        Directory.Delete(site["output/" + StartPage]);
        site.Replace(Start, "New in memory.", "New everywhere.");
        await preview.Until(s => s.IsOk && s.Written > 0);
        Assert.Contains("New everywhere.", File.ReadAllText(site["output/" + StartPage]), StringComparison.Ordinal);
    }

    /// <summary>A save as many editors do it: the old file goes aside and a new one takes its name.</summary>
    private static void Rename(SiteFolder site, string old, string now)
    {
        site.Write(Start + ".tmp", File.ReadAllText(site[Start]).Replace(old, now, StringComparison.Ordinal));
        File.Move(site[Start], site[Start + "~"], overwrite: true);
        File.Move(site[Start + ".tmp"], site[Start]);
    }
}
