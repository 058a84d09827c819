using StatiqSite.Engine;

namespace StatiqSite.Tests.Engine;

public sealed class SharedStringsTests
{
    [Fact]
    public void The_same_characters_are_one_string()
    {
        var first = SharedStrings.Of("text-davinci-003".AsSpan());
        Assert.Equal("text-davinci-003", first);
        Assert.Same(first, SharedStrings.Of("a text-davinci-003".AsSpan(2)));
        Assert.Same(first, SharedStrings.Of(new string(first)));
    }

    [Fact]
    public void However_many_there_are_each_is_what_was_asked_for()
    {
        var expected = Enumerable.Range(0, 100_000).Select(i => $"id-{i}").Append("").Append(new string('a', 100_000)).ToList();
        Assert.Equal(expected, expected.AsParallel().AsOrdered().Select(s => SharedStrings.Of(s.AsSpan())));
    }
}
