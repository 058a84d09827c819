using System.Globalization;
using System.Text;

namespace StatiqSite.Bench;

/// <summary>
/// A site to measure with, the same every time. A chapter has about 800 words (two Han characters count as one), three to five sections, a list, a table, a block
/// of code, five links to other chapters of its part or of any part, links to models and terms, and citations. Half of the chapter files are Chinese, half English.
/// </summary>
/// <param name="chapters">Chapter files, in both languages together.</param>
internal sealed class Corpus(int chapters, int models)
{
    private const int PartSize = 50;
    private const int Families = 20;
    private const int WordsOfChapter = 800;
    private const int SourceCount = 200;
    private const int TermCount = 100;

    private static readonly string[] HanNouns = ["模型", "章节", "索引", "目录", "读者", "作者", "缓存", "页面", "链接", "表格", "标题", "数据", "参数", "序列", "词元", "梯度", "损失", "样本", "标签", "概率", "分布", "窗口", "精度", "批次", "基准", "指标", "误差", "段落", "句子", "语料"];
    private static readonly string[] HanVerbs = ["生成", "读取", "检查", "更新", "合并", "排序", "比较", "记录", "计算", "推断", "训练", "保存", "匹配", "引用", "描述", "说明", "限制", "拆分"];
    private static readonly string[] HanAdjectives = ["稳定", "简单", "完整", "准确", "严格", "独立", "局部", "全局", "可靠", "明确", "稀疏", "平滑", "公开", "统一"];
    private static readonly string[] Nouns = ["chapter", "index", "reader", "author", "cache", "page", "link", "table", "heading", "record", "parameter", "sequence", "token", "gradient", "loss", "sample", "label", "vector", "probability", "window", "batch", "benchmark", "metric", "error", "paragraph", "corpus"];
    private static readonly string[] Verbs = ["builds", "reads", "checks", "updates", "merges", "sorts", "compares", "records", "computes", "trains", "saves", "matches", "cites", "describes", "limits", "splits"];
    private static readonly string[] Adjectives = ["stable", "simple", "complete", "accurate", "strict", "independent", "local", "global", "reliable", "explicit", "sparse", "smooth", "public", "uniform"];

    private int Slugs => Math.Max(1, chapters / 2);

    public void Write(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var language in (string[])["zh-Hans", "en"]) Directory.CreateDirectory(Path.Combine(folder, "input", "chapters", language));
        Put(folder, "site.yml", Site());
        Put(folder, "models.yml", Models());
        Put(folder, "sources.yml", Sources());
        Put(folder, "glossary.yml", Glossary());
        for (var i = 1; i <= Slugs; i++)
        {
            Put(folder, $"chapters/zh-Hans/{File(i)}", Chapter(i, han: true));
            Put(folder, $"chapters/en/{File(i)}", Chapter(i, han: false));
        }
    }

    private static void Put(string folder, string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, "input", name), text);

    private static string File(int chapter) => $"{chapter:00}-chapter-{chapter}.md";

    private string Site()
    {
        var text = new StringBuilder("""
            title: { zh-Hans: 测量用的站点, en: A site to measure with }
            description: { zh-Hans: 由程序生成。, en: Made by a program. }
            address: https://example.org/
            languages:
              - { code: zh-Hans, name: 简体中文 }
              - { code: en, name: English }
            author: A program
            licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
            checked: 2026-11-23
            parts:

            """);
        for (var part = 0; part * PartSize < Slugs; part++) text.Append($"  - {{ id: part-{part}, name: {{ zh-Hans: 第{part + 1}部分, en: Part {part + 1} }} }}\n");
        return text.ToString();
    }

    private string Models()
    {
        var (text, random) = (new StringBuilder("families:\n"), new Random(1));
        for (var f = 0; f < Families; f++) text.Append($"  - {{ id: family-{f}, name: Family {f}, summary: {{ zh-Hans: 第{f}族。, en: Family number {f}. }} }}\n");
        text.Append("methods:\n  - { id: method, name: Method, summary: { zh-Hans: 一种方法。, en: A method. }, standing: official, sources: [source-0] }\n");
        text.Append("abilities:\n  - id: ability\n    name: { zh-Hans: 能力, en: ability }\n    pinyin: néng lì\n    summary: { zh-Hans: 一种能力。, en: An ability. }\n");
        text.Append("    origin: { text: { zh-Hans: 预训练, en: pre-training }, standing: paper, confidence: verified, sources: [source-0] }\n");
        text.Append("models:\n");
        for (var m = 0; m < models; m++)
        {
            var date = new DateTime(2015, 1, 1).AddDays(m * 4000L / Math.Max(1, models)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append($"  - id: model-{m}\n    name: Model {m}\n    family: family-{m % Families}\n    kind: base\n    summary: {{ zh-Hans: 第{m}个模型。, en: Model number {m}. }}\n");
            text.Append($"    dates: [{{ event: released, date: {date}, sources: [source-{m % SourceCount}], confidence: verified, standing: official }}]\n");
            text.Append($"    method: {{ id: method, text: {{ zh-Hans: 一种方法。, en: A method. }}, standing: official, confidence: verified, sources: [source-{m % SourceCount}] }}\n");
            if (m > 0) text.Append($"    parents: [{{ id: model-{random.Next(m)}, relation: {{ zh-Hans: 权重相承, en: trained from it }}, weights: derived, standing: official, confidence: verified, sources: [source-{m % SourceCount}] }}]\n");
        }
        return text.ToString();
    }

    private static string Sources()
    {
        var text = new StringBuilder();
        for (var s = 0; s < SourceCount; s++) text.Append($"- {{ key: source-{s}, title: Source {s}, authors: [Author {s % 37}], date: 2022-{s % 12 + 1:00}, url: 'https://example.org/{s}', kind: paper, read: original }}\n");
        return text.ToString();
    }

    private static string Glossary()
    {
        var text = new StringBuilder();
        for (var t = 0; t < TermCount; t++) text.Append($"- {{ id: term-{t}, term: {{ zh-Hans: 术语{t}, en: term {t} }}, pinyin: shù yǔ, definition: {{ zh-Hans: 第{t}个术语。, en: Term number {t}. }}, sources: [source-{t}] }}\n");
        return text.ToString();
    }

    private string Chapter(int number, bool han)
    {
        var random = new Random(number);
        var writer = new ChapterWriter(random, han);
        var text = new StringBuilder();
        text.Append($"---\ntitle: {Title(number, han)}\npart: part-{(number - 1) / PartSize}\nsummary: {writer.Sentence()}\nupdated: 2026-{number % 10 + 1:00}-{number % 28 + 1:00}\n---\n\n");
        text.Append(writer.Paragraph(3)).Append(Link(random, han)).Append("\n\n");
        var sections = random.Next(3, 6);
        for (var s = 1; s <= sections; s++)
        {
            text.Append($"## {writer.Heading(s)} {{#section-{s}}}\n\n");
            text.Append(writer.Paragraph(3)).Append(Link(random, han)).Append("\n\n");
            if (s == 1) text.Append(List(writer)).Append('\n');
            if (s == 2) text.Append(Table(writer, random)).Append('\n');
            if (s == 3) text.Append(Code(number)).Append('\n');
            while (writer.Words < WordsOfChapter * s / sections) text.Append(writer.Paragraph(4)).Append(Mentions(writer, random)).Append("\n\n");
        }
        return text.ToString();
    }

    private static string Title(int number, bool han) => han
        ? $"第{number}章：{HanAdjectives[number % HanAdjectives.Length]}的{HanNouns[number % HanNouns.Length]}"
        : $"Chapter {number} on the {Adjectives[number % Adjectives.Length]} {Nouns[number % Nouns.Length]}";

    private string Link(Random random, bool han)
    {
        var target = random.Next(1, Slugs + 1);
        return han ? $"另见[第{target}章]({File(target)})。" : $" See [chapter {target}]({File(target)}#section-1).";
    }

    private string Mentions(ChapterWriter writer, Random random) =>
        (models > 0 ? $"{writer.Space}`model-{random.Next(models)}`" : "") + $"{writer.Space}[[term:term-{random.Next(TermCount)}]]{writer.Space}[@source-{random.Next(SourceCount)}]";

    private static string List(ChapterWriter writer) => string.Concat(Enumerable.Range(0, 5).Select(_ => $"- **{writer.Noun()}**{writer.Space}{writer.Sentence()}\n"));

    private static string Table(ChapterWriter writer, Random random) =>
        "| A | B | C |\n| --- | --- | ---: |\n" + string.Concat(Enumerable.Range(0, 6).Select(_ => $"| {writer.Noun()} | {writer.Noun()} | {random.Next(4096)} |\n"));

    private static string Code(int number) =>
        $"```csharp\npublic static int Total(ReadOnlySpan<int> items, int limit)\n{{\n    var total = {number};\n    for (var i = 0; i < items.Length && total < limit; i++)\n        total += items[i] * {number % 7 + 2}; // weight\n    return total;\n}}\n```\n";

    private sealed class ChapterWriter(Random random, bool han)
    {
        public int Words { get; private set; }

        public string Noun() => Pick(han ? HanNouns : Nouns);

        public string Heading(int number) => han ? $"{Pick(HanAdjectives)}的{Noun()}之{number}" : $"The {Pick(Adjectives)} {Noun()}, {number}";

        /// <summary>Between words and sentences.</summary>
        public string Space => han ? "" : " ";

        public string Paragraph(int sentences) => string.Join(Space, Enumerable.Range(0, sentences).Select(_ => Sentence()));

        public string Sentence()
        {
            var sentence = han
                ? $"如果{Noun()}不够{Pick(HanAdjectives)}，{Pick(HanAdjectives)}的{Noun()}就会{Pick(HanVerbs)}{Noun()}，并且{Pick(HanVerbs)}每一个{Noun()}。"
                : $"The {Pick(Adjectives)} {Noun()} always {Pick(Verbs)} the {Noun()} before a {Pick(Adjectives)} {Noun()} {Pick(Verbs)} another {Noun()}.";
            Words += han ? sentence.Length / 2 : sentence.Count(c => c == ' ') + 1;
            return sentence;
        }

        private string Pick(string[] words) => words[random.Next(words.Length)];
    }
}
