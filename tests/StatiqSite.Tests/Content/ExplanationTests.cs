using System.Reflection;
using StatiqSite.Engine;
using StatiqSite.Site;

namespace StatiqSite.Tests.Content;

public sealed class ExplanationTests
{
    /// <summary>Every factory of the catalogue, called with harmless values.</summary>
    private static IEnumerable<Diagnostic> Catalogue() => typeof(Errors).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.ReturnType == typeof(Diagnostic))
        .Select(m => (Diagnostic)m.Invoke(null, [.. m.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : "x")])!);

    [Fact]
    public void Every_code_is_explained_and_every_explanation_has_its_code()
    {
        var codes = Catalogue().Select(d => d.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(codes.Order(StringComparer.Ordinal), Explanations.Codes.Order(StringComparer.Ordinal));
        Assert.All(Explanations.Codes, code => Assert.True(Explanations.Find(code)!.Length > 40, code));
    }

    [Fact]
    public void A_message_goes_on_behind_its_code_and_has_no_full_stop() =>
        Assert.All(Catalogue(), d => Assert.False((char.IsUpper(d.Message[0]) && char.IsLower(d.Message[1])) || d.Message.EndsWith('.'), d.ToString()));

    [Fact]
    public void A_code_that_does_not_exist_has_no_explanation() => Assert.Null(Explanations.Find("no-such-code"));
}
