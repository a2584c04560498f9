using IopSite.Web.Linting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace IopSite.Web.Yaml;

/// <summary>YAML text as fields that know their lines.</summary>
internal static class YamlText
{
    /// <param name="linesBefore">Lines of the file above <paramref name="text"/>, so that findings name the file's own lines.</param>
    /// <returns>Null, and a finding, when the text is not a map of YAML.</returns>
    public static YamlFields? Read(string file, string text, int linesBefore, ICollection<Finding> findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }])
                return new YamlFields(file, map, linesBefore, findings);
            findings.Add(Finding.Error(file, linesBefore + 1, "is not a list of keys with values"));
        }
        catch (YamlException error)
        {
            // A duplicate key and a broken line both end here; YamlDotNet puts the position before its own words.
            findings.Add(Finding.Error(file, linesBefore + (int)error.Start.Line, $"is not valid YAML: {Reason(error)}"));
        }
        return null;
    }

    private static string Reason(YamlException error) => (error.InnerException?.Message ?? error.Message).ReplaceLineEndings(" ");
}
