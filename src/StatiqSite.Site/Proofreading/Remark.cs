using StatiqSite.Engine;

namespace StatiqSite.Site.Proofreading;

/// <summary>Something to tell of a text.</summary>
/// <param name="Index">Of the character in the text.</param>
internal readonly record struct Remark(int Index, Func<Place, Diagnostic> At);
