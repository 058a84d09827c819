using System.Text;
using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class ValueTests
{
    [Fact]
    public void Arrays_are_equal_by_their_elements()
    {
        EquatableArray<string> one = ["a", "b"];
        Assert.True(one == ["a", "b"]);
        Assert.True(one != ["b", "a"]);
        Assert.True(one != ["a"]);
        Assert.True(default(EquatableArray<string>) == []);
        Assert.Equal(one.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.Empty(default(EquatableArray<string>));
    }

    [Fact]
    public void Indexes_are_equal_by_their_groups()
    {
        var one = KeyedIndex.Of(["ant", "bee", "ape"], w => w[..1]);
        Assert.Equal(one, KeyedIndex.Of(["bee", "ant", "ape"], w => w[..1]));
        Assert.NotEqual(one, KeyedIndex.Of(["ape", "ant", "bee"], w => w[..1]));
        Assert.Equal(["ant", "ape"], one["a"]);
        Assert.Empty(one["z"]);
    }

    [Fact]
    public void A_text_knows_its_lines()
    {
        var text = new SourceText("a.md", "first\n二行\n");
        Assert.Equal((1, 1), At(text, 0));
        Assert.Equal((1, 6), At(text, 5));
        Assert.Equal((2, 1), At(text, 6));
        Assert.Equal((2, 3), At(text, 8));
        Assert.Equal((3, 1), At(text, 99));
        Assert.Equal(["first", "二行", ""], Enumerable.Range(1, text.LineCount).Select(text.Line));
    }

    [Theory]
    [InlineData("EFBBBF6100", "a\0")]
    [InlineData("610D0A62", "a\nb")]
    [InlineData("E4B8ADE69687", "中文")]
    public void Bytes_become_text_without_mark_and_with_plain_line_ends(string hex, string expected) =>
        Assert.Equal(expected, SourceText.Decode("a", Convert.FromHexString(hex), out _)!.Text);

    [Theory]
    [InlineData("61FF", 1, 2)]
    [InlineData("610A62C0", 2, 2)]
    [InlineData("610D0AE4B8", 2, 1)]
    [InlineData("EDA080", 1, 1)]
    public void Bytes_that_are_no_text_are_told_with_their_place(string hex, int line, int column)
    {
        Assert.Null(SourceText.Decode("a", Convert.FromHexString(hex), out var at));
        Assert.Equal(new Place("a", line, column), at);
    }

    [Fact]
    public void Files_are_equal_by_path_and_content()
    {
        var file = new SourceFile("input/a", "a", Encoding.UTF8.GetBytes("text"));
        Assert.Equal(file, new SourceFile("input/a", "a", Encoding.UTF8.GetBytes("text")));
        Assert.NotEqual(file, new SourceFile("input/a", "a", Encoding.UTF8.GetBytes("test")));
        Assert.Equal("982d9e3eb996f559", file.ShortHash);
    }

    private static (int Line, int Column) At(SourceText text, int offset) => (text.PlaceAt(offset).Line, text.PlaceAt(offset).Column);
}
