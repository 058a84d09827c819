using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Tokens;

// Rewrites tokens.yml in the folder that is named, or in input/.
var folder = args is [var named] ? named : "input";
var report = new Report();
var uses = TokenFile.Uses(new DiskFolder(folder, folder), report);
foreach (var diagnostic in report.Diagnostics.Order()) Console.Error.WriteLine(diagnostic);
if (report.Diagnostics.Any(d => d.Severity == Severity.Error)) return 1;
File.WriteAllText(Path.Combine(folder, DataFiles.Tokens), TokenFile.Text(uses));
Console.WriteLine($"{uses.Count} cuts of {uses.Select(u => u.Text).Distinct().Count()} texts in {folder}/{DataFiles.Tokens}");
return 0;
