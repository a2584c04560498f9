using IopSite.Intake.Alarms;
using IopSite.Intake.Mail.Sealing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MailOptions>(configuration, MailOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => Complete(options, configuration, environment));
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<PickupFolder>();
        services.AddSingleton<PickupTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport == MailTransportKind.Smtp
                ? provider.GetRequiredService<SmtpTransport>()
                : provider.GetRequiredService<PickupTransport>());
        services.AddSealing(configuration);
        services.AddSingleton<MailTest>();
        return services;
    }

    /// <summary>What binding leaves undone, for this section and for others with the same settings.</summary>
    public static void Complete(MailOptions options, IConfiguration configuration, string section)
    {
        options.Prefix = section;
        options.To = configuration.Addresses($"{section}:{nameof(options.To)}", options.To);
        options.CaFile = options.CaFile is { Length: > 0 } file ? configuration.AbsolutePath(file) : null;
    }

    private static void AddSealing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SealOptions>(configuration, SealOptions.Section).PostConfigure(options =>
            options.Certificates = options.Certificates is { Length: > 0 } folder ? configuration.AbsolutePath(folder) : null);
        services.AddSingleton<IValidateOptions<SealOptions>, SealOptionsValidator>();
        services.AddSingleton<SealFolder>();
        services.AddSingleton<MailSealing>();
        services.AddSingleton<IWatch, SealWatch>();
    }

    private static void Complete(MailOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        Complete(options, configuration, MailOptions.Section);

        // A first try needs no settings: the mails lie in a folder, and .example reaches nobody.
        if (!environment.IsDevelopment() || options.Transport != MailTransportKind.Pickup)
            return;
        options.From ??= "website@clinic.example";
        if (options.To.Count == 0)
            options.To = ["intake@clinic.example"];
    }
}
