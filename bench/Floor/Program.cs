using Markdig;

// floor IN OUT: the least a generator on .NET can do. Reads every Markdown file below IN, makes HTML of it with Markdig, puts a constant frame around it
// and writes it to OUT; in parallel, with no links, no checks, no templates. What a generator costs beyond this is its own.
const string Head = "<!doctype html><html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><title>Chapter</title><link rel=\"stylesheet\" href=\"site.css\"></head><body><main>\n";
const string Foot = "</main><footer>Footer</footer></body></html>\n";

var (input, output) = (args[0], args[1]);
var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();
var files = Directory.GetFiles(input, "*.md", SearchOption.AllDirectories);
foreach (var folder in files.Select(f => Path.GetDirectoryName(Target(f))!).Distinct()) Directory.CreateDirectory(folder);
Parallel.ForEach(files, file => File.WriteAllText(Target(file), string.Concat(Head, Markdown.ToHtml(File.ReadAllText(file), pipeline), Foot)));
Console.WriteLine($"{files.Length} files");

string Target(string file) => Path.Combine(output, Path.ChangeExtension(Path.GetRelativePath(input, file), ".html"));
