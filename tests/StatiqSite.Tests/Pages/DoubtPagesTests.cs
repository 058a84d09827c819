using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Tests.Incremental;
using StatiqSite.Tests.Markdown;

namespace StatiqSite.Tests.Pages;

public sealed class DoubtPagesTests
{
    [Theory]
    [InlineData("doubts.html")]
    [InlineData("en/doubts.html")]
    public void The_legend_explains_every_mark_of_the_closed_lists(string path)
    {
        var page = Encoding.UTF8.GetString(new EditedSite().Next().Files.Single(f => f.Path == path).Bytes.Span);
        Assert.All(ClosedList.Words<Standing>().Concat(ClosedList.Words<Confidence>()), word => Assert.Contains($"id=\"mark-{word}\"", page));
    }

    [Theory]
    [InlineData("One. Two is so {hypothesis}. Three.", "Two is so.")]
    [InlineData("One. Two is so. {hypothesis} Three.", "Two is so.")]
    [InlineData("One. “Two is so.” {hypothesis} Three.", "“Two is so.”")]
    [InlineData("One is 1.5 {hypothesis}[@a] and two", "One is 1.5 and two")]
    [InlineData("前一句。后一句，[[x|这样]]说{hypothesis}[@a]。再一句。", "后一句，这样说。")]
    [InlineData("One is known {official}, two is so {hypothesis}.", "One is known, two is so.")]
    [InlineData("| a | b |\n| - | - |\n| one | two {hypothesis}; three |", "one · two; three")]
    [InlineData("| a | b |\n| - | - |\n| one | two {hypothesis} |", "one · two")]
    public void A_mark_belongs_to_its_sentence(string markdown, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Parsing.Body(markdown).Passages.Select(p => p.Text).Distinct()));

    [Fact]
    public void A_marked_passage_knows_its_section_and_the_sources_of_its_sentence()
    {
        var passage = Assert.Single(Parsing.Body("## Section {#s}\n\nOne[@a]. Two {inference}[@b; @c, p. 3]. Three[@d].").Passages);
        Assert.Equal(("s", "Section"), (passage.Section!.Id, passage.Section.Text));
        Assert.Equal(["b", "c"], passage.Sources);
    }

    [Fact]
    public void A_block_of_marks_has_no_text_of_its_own_and_is_a_hole()
    {
        Assert.Single(Parsing.Body("```marks\n```").Holes.OfType<StatiqSite.Site.Markdown.MarksHole>());
        Assert.Empty(Parsing.Body("```markdown\n```").Holes);
    }
}
