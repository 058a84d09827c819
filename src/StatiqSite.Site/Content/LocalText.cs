using StatiqSite.Engine;

namespace StatiqSite.Site.Content;

/// <summary>A text in each language of the site, in the order of <c>site.yml</c>.</summary>
public sealed record LocalText(EquatableArray<Translation> Translations)
{
    /// <summary>The text in a language; where it is missing, which has been reported, that of the first language.</summary>
    public string this[string language]
    {
        get
        {
            foreach (var translation in Translations)
                if (translation.Language == language) return translation.Text;
            return Translations.Count > 0 ? Translations[0].Text : "";
        }
    }
}

/// <summary>A text in one language.</summary>
public sealed record Translation(string Language, string Text);
