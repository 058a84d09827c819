namespace StatiqSite.Tests.Hostile;

/// <summary>Templates that never end, or fill the memory.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("{% render 'a' %}", "{% render 'a' %}")]
    [InlineData("{% render 'a' %}", "{% include 'a' %}")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "")]
    [InlineData("{% for i in (1..100000) %}{% for j in (1..10000) %}x{% endfor %}{% endfor %}", "")]
    [InlineData("{% for i in (1..5000000) %}{% endfor %}{% for i in (1..5000000) %}{% endfor %}", "")]
    [InlineData("{{ (1..1000000000) | size }}", "")]
    [InlineData("{% assign a = (1..2000000000) %}{{ a | join: 'x' }}", "")]
    [InlineData("{% tablerow i in (1..1000000000) %}x{% endtablerow %}", "")]
    [InlineData("{% assign a = 'x' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}", "")]
    [InlineData("{% assign a = 'x' %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}", "")]
    [InlineData("{% assign a = 'x' %}{% for i in (1..60) %}{% assign a = a | replace: 'x', 'xx' %}{% endfor %}", "")]
    [InlineData("{{ 5 | divided_by: 0 }}", "")]
    [InlineData("{{ 5 | modulo: 0 }}", "")]
    [InlineData("{{ 7 | round: 99 }}", "")]
    [InlineData("{{ 'abc' | truncate: 99999999999 }}", "")]
    [InlineData("{% for i in (1..3) offset: 99999999999 %}{% endfor %}", "")]
    public async Task What_cannot_be_rendered_is_stopped_and_told(string layout, string partial)
    {
        using var site = new HostileSite();
        site.Write("theme/layouts/home.liquid", layout);
        site.Write("theme/partials/a.liquid", partial);
        var (code, lines) = await site.Run();
        Assert.Equal(1, code);
        Assert.Contains(lines, l => l.Contains(" error template-failed: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{% if true %}", "{% endif %}")]
    [InlineData("{% for i in (1..1) %}", "{% endfor %}")]
    [InlineData("{% if a == ", "1 %}")]
    [InlineData("{{ a[", "")]
    [InlineData("{% case 1 %}{% when 1 %}", "{% endcase %}")]
    public async Task Tags_in_one_another_are_told(string open, string close)
    {
        using var site = new HostileSite();
        var times = 900_000 / (open.Length + close.Length);
        site.Write("theme/layouts/home.liquid", string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times)));
        var (code, lines) = await site.Run();
        Assert.Equal(1, code);
        Assert.Contains(lines, l => l.StartsWith("theme/layouts/home.liquid:", StringComparison.Ordinal));
    }
}
