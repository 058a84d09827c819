using StatiqSite.Site;

namespace StatiqSite.Tests.Content;

public sealed class SourceNamesTests
{
    [Theory]
    [InlineData("chapters/en/01-a.md", true)]
    [InlineData("root/.well-known/a", true)]
    [InlineData("chapters/en/01-a.md~", false)]
    [InlineData("chapters/en/.#01-a.md", false)]
    [InlineData("assets/.DS_Store", false)]
    [InlineData("root/old~/a.txt", false)]
    [InlineData("a.tmp/b/c.md", false)]
    public void What_editors_leave_behind_is_not_read_nor_what_is_in_a_folder_of_such_a_name(string name, bool isWritten) => Assert.Equal(isWritten, SourceNames.IsWritten(name));
}
