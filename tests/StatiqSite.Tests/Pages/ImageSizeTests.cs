using System.Text;
using StatiqSite.Site.Assets;

namespace StatiqSite.Tests.Pages;

public sealed class ImageSizeTests
{
    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A0000000D49484452000000280000001408060000", 40, 20)]
    [InlineData("a.gif", "47494638396128001400", 40, 20)]
    [InlineData("a.jpg", "FFD8FFE000104A46494600010100000100010000FFC0001108001400280301110002", 40, 20)]
    [InlineData("a.webp", "524946462400000057454250565038580A0000000000000027000013000000000000", 40, 20)]
    [InlineData("a.webp", "52494646240000005745425056503820180000003001009D012A28001400000000000000", 40, 20)]
    public void Reads_the_head(string name, string hex, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Read(name, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'/>", 40, 20)]
    [InlineData("<svg width='40px' height='20' viewBox='0 0 4 2'/>", 40, 20)]
    [InlineData("<?xml version='1.0'?><!-- x --><svg viewBox='0,0,39.5,19.2'><a/></svg>", 40, 20)]
    public void Reads_the_size_of_a_drawing(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Read("a.svg", Encoding.UTF8.GetBytes(svg)));

    [Fact]
    public void Reads_a_drawing_in_whatever_encoding_it_says_that_it_has()
    {
        const string Svg = "<svg width='40' height='20'/>";
        Assert.All([new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode], e => Assert.Equal(new ImageSize(40, 20), ImageSize.Read("a.svg", [.. e.GetPreamble(), .. e.GetBytes(Svg)])));
        Assert.Equal(new ImageSize(40, 20), ImageSize.Read("a.svg", Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><!-- é -->" + Svg)));
    }

    [Theory]
    [InlineData("a.png", "")]
    [InlineData("a.jpg", "FFD8FFE0FFFF")]
    [InlineData("a.jpg", "FFD8")]
    [InlineData("a.webp", "52494646")]
    [InlineData("a.gif", "474946")]
    public void Says_nothing_of_what_it_cannot_read(string name, string hex) => Assert.Null(ImageSize.Read(name, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<html viewBox='0 0 1 1'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>")]
    [InlineData("not xml")]
    public void Says_nothing_of_a_drawing_without_a_size(string svg) => Assert.Null(ImageSize.Read("a.svg", Encoding.UTF8.GetBytes(svg)));
}
