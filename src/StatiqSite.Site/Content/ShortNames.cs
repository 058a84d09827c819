namespace StatiqSite.Site.Content;

/// <summary>Names of models for where there is little room: without what they say in brackets, as long as that still tells them apart.</summary>
internal static class ShortNames
{
    /// <summary>By the models' ids. Of two models of one id, which have been reported, the first counts.</summary>
    /// <param name="shared">What to call a model whose short name is that of another too.</param>
    public static Dictionary<string, string> Of(IEnumerable<(string Id, string Name)> models, Func<(string Id, string Name), string> shared)
    {
        var names = models.DistinctBy(m => m.Id, StringComparer.Ordinal).Select(m => (Model: m, Short: m.Name.Split('(', '（')[0].Trim())).ToList();
        var uses = names.CountBy(n => n.Short, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return names.ToDictionary(n => n.Model.Id, n => n.Short.Length == 0 ? n.Model.Name : uses[n.Short] == 1 ? n.Short : shared(n.Model), StringComparer.Ordinal);
    }
}
