using Microsoft.Extensions.Options;

namespace IopSite.Web.Hosting;

/// <summary>Every fault of every section of the settings, a sentence each.</summary>
internal static class SettingsFaults
{
    public static IEnumerable<string> Of(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException error)
        {
            return error.Failures;
        }
        catch (AggregateException errors)
        {
            return errors.InnerExceptions.OfType<OptionsValidationException>().SelectMany(error => error.Failures);
        }
    }
}
