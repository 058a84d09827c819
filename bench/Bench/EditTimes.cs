namespace StatiqSite.Bench;

internal static class EditTimes
{
    public static int Run(string program, string site, int rounds) => throw new NotImplementedException($"{program} {site} {rounds}");
}
