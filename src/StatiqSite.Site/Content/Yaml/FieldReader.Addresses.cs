namespace StatiqSite.Site.Content.Yaml;

/// <content>Addresses on the web.</content>
public sealed partial class FieldReader
{
    public string? Url(string field, bool required = false) => Url(Scalar(field, required, ValueShape.Address), field);

    /// <summary>An address in which something is filled in.</summary>
    public string? UrlWith(string field, string placeholder)
    {
        if (Scalar(field, required: false, () => ValueShape.AddressWith(placeholder)) is not { } scalar || Url(scalar, field) is not { } url) return null;
        if (url.Contains(placeholder, StringComparison.Ordinal)) return url;
        report.Add(Errors.MissingPlaceholder(scalar.Place, field, placeholder));
        return null;
    }

    private string? Url(YamlScalar? scalar, string field)
    {
        if (scalar is null) return null;
        if (IsUrl(scalar.Text)) return scalar.Text;
        report.Add(Errors.InvalidAddress(scalar.Place, field, scalar.Text));
        return null;
    }

    /// <inheritdoc cref="SiteSettings.PublicAddress"/>
    public Uri? PublicAddress(string field)
    {
        if (Scalar(field, required: true, ValueShape.Address) is not { } scalar) return null;
        if (IsUrl(scalar.Text) && SiteSettings.PublicAddress(scalar.Text) is { } address) return address;
        report.Add(IsUrl(scalar.Text) ? Errors.InvalidPublicAddress(scalar.Place, field, scalar.Text) : Errors.InvalidAddress(scalar.Place, field, scalar.Text));
        return null;
    }

    private static bool IsUrl(string text) => !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
