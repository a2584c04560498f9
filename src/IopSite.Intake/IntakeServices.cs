using IopSite.Intake.Alarms;
using IopSite.Intake.Desk;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.TakeOn;
using IopSite.Intake.Talk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IopSite.Intake;

/// <summary>The only door into intake: the form, the outbox behind it, and what the site around it may ask.</summary>
public static class IntakeServices
{
    /// <param name="clinic">The clinic as <c>site.yaml</c> describes it now; asked again for each use, since the file may change.</param>
    public static IServiceCollection AddIntake(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, Clinic> clinic)
    {
        services.AddSingleton<Func<Clinic>>(provider => () => clinic(provider));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<IntakeOptions>(configuration, IntakeOptions.Section)
            .PostConfigure(options => options.Escalation = configuration.Addresses("Intake:Escalation", options.Escalation));
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>();
        services.AddStore(configuration);
        services.AddMail(configuration);
        services.AddOutbox(configuration);
        services.AddAlarms(configuration);
        services.AddTakeOn();
        services.AddTalk();
        services.AddDesk();
        return services;
    }

    /// <summary>Somebody forwards visitors whom no setting names: they all seem to be one. Costs nothing to call again.</summary>
    public static void TellUnknownProxy(IServiceProvider services) => services.GetRequiredService<AlarmDesk>().RaiseOnce(AlarmKind.ProxyUnknown);

    /// <summary>Removes the form's cookie, by which the browser also forgets the typed page: for every way out of the site.</summary>
    public static void ForgetForm(HttpResponse response) => FormCookie.Forget(response);
}
