using StatiqSite.Site.Assets;

namespace StatiqSite.Tests.Assets;

public sealed class ScriptTrimmingTests
{
    [Theory]
    [InlineData("  a();\n\n    // why\n    b(); // here\n", "a();\nb();\n")]
    [InlineData("a(); /* two\n lines */ b();", "a();\nb();")]
    [InlineData("a /* one */ + b", "a   + b")]
    [InlineData("/*! licence */\na();", "/*! licence */\na();")]
    [InlineData("\"use strict\";\r\n\tlet x = 1;\r\n", "\"use strict\";\nlet x = 1;\n")]
    public void Comments_indentation_and_empty_lines_go(string script, string trimmed) => Assert.Equal(trimmed, ScriptTrimming.Trim(script));

    [Theory]
    [InlineData("let a = \"// no comment\", b = 'it\\'s /* none */';")]
    [InlineData("let t = `first\n    // kept\n\n  ${a + `\n  /* kept */ ${{b: 1}.b}`}\n  last`;")]
    [InlineData("let r = /[/\"'`]\\/\\/ /g, s = a.replace(/\\s\"/, '');")]
    [InlineData("if (x) /\"/.test(y);")]
    [InlineData("return /`/.test(x) ? a.if / 2 : b[0] / 2 / (c + d) / 2;")]
    [InlineData("return;\n/'/.test(x);")]
    public void Strings_templates_and_regular_expressions_stay(string script) => Assert.Equal(script, ScriptTrimming.Trim(script));

    [Theory]
    [InlineData("{}  \n  /\"/.test(x)")]
    [InlineData("a++\n  / 2")]
    [InlineData("  let a = `open")]
    [InlineData("  let a = 'open\n'")]
    [InlineData("  (]")]
    [InlineData("  /* open")]
    public void What_is_not_understood_is_left_as_it_is(string script) => Assert.Equal(script, ScriptTrimming.Trim(script));

    [Fact]
    public void A_script_trimmed_twice_is_as_trimmed_once_and_the_themes_scripts_are_understood()
    {
        foreach (var file in Directory.GetFiles(Repository.Folder("theme", "assets"), "*.js"))
        {
            var script = File.ReadAllText(file);
            var trimmed = ScriptTrimming.Trim(script);
            Assert.True(trimmed.Length < script.Length * 0.95, $"{file} was left as it is");
            Assert.Equal(trimmed, ScriptTrimming.Trim(trimmed));
        }
    }
}
