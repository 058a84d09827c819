using System.Text;
using System.Xml;

namespace StatiqSite.Site.Hosting;

/// <summary>XML as it is published: UTF-8 without a mark, indented, lines ending in LF.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };

    /// <summary>The text with U+FFFD for each character that XML does not allow. Authors are told of such; this is for the run that tells them.</summary>
    public static string Sound(string text)
    {
        var sound = text.ToCharArray();
        for (var i = 0; i < sound.Length; i++)
        {
            if (i + 1 < sound.Length && XmlConvert.IsXmlSurrogatePair(sound[i + 1], sound[i])) i++;
            else if (!XmlConvert.IsXmlChar(sound[i])) sound[i] = '\uFFFD';
        }
        return new string(sound);
    }

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) write(xml);
        return bytes.ToArray();
    }
}
