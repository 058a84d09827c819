using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering.Views;

/// <summary>The data page: the files to take away, and what stands in them.</summary>
/// <param name="Version">Of the form of the JSON file.</param>
/// <param name="Entries">The JSON file's kinds of entries, the whole first.</param>
/// <param name="Columns">Of the CSV file.</param>
public sealed record DataView(
    string Version, EquatableArray<DataFileView> Files, EquatableArray<DataEntryView> Entries, EquatableArray<DataFieldView> Columns, CitationView Citation);

/// <param name="Link">The text is the file's name.</param>
public sealed record DataFileView(LinkView Link, string Summary);

/// <param name="Name">As the file's schema has it.</param>
/// <param name="Id">Its anchor on the page.</param>
public sealed record DataEntryView(string Name, string Id, string Summary, EquatableArray<DataFieldView> Fields);

/// <param name="Type">What it holds, in words; "" for a column, which is always text.</param>
/// <param name="Entry">The entry it holds, as a link within the page; null for none.</param>
/// <param name="Words">The words it may take with their meaning, where the list is closed.</param>
public sealed record DataFieldView(string Name, string Type, LinkView? Entry, string Meaning, EquatableArray<WordView> Words);

/// <summary>What is not sure, and what the marks mean.</summary>
public sealed record DoubtsView(EquatableArray<MarkView> Standings, EquatableArray<MarkView> Confidences, EquatableArray<DoubtGroupView> Groups);

/// <param name="Id">Its anchor.</param>
/// <param name="Count">How many there are; more than are listed on a large site.</param>
public sealed record DoubtGroupView(MarkView Mark, string Id, int Count, EquatableArray<DoubtView> Doubts);

/// <param name="Link">The page that says it, at the section.</param>
/// <param name="Part">The section, or which fact of the data it is; "" for none.</param>
public sealed record DoubtView(LinkView Link, string Part, string Text, EquatableArray<LinkView> Sources);
