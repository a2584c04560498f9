using IopSite.Intake;
using IopSite.Intake.Mail;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Tests.Intake;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "mail.clinic.example",
        ["Mail:Port"] = "587",
        ["Mail:Security"] = "StartTls",
        ["Mail:Content"] = "Full",
        ["Mail:From"] = "website@clinic.example",
        ["Mail:To"] = "intake@clinic.example",
        ["Alerts:Webhook"] = "https://alarms.example/hook",
    };

    [Fact]
    public void Complete_settings_have_no_fault() => Assert.Empty(Faults("Production", []));

    [Fact]
    public void Development_needs_no_setting_at_all()
    {
        var mail = Services("Development", []).GetRequiredService<IOptions<MailOptions>>().Value;

        Assert.Equal(MailTransportKind.Pickup, mail.Transport);
        Assert.Single(mail.To);
        Assert.NotNull(mail.From);
    }

    [Theory]
    [InlineData("Mail:To", null, "Mail:To is not set")]
    [InlineData("Mail:To", "intake", "Mail:To is not an e-mail address: 'intake'")]
    [InlineData("Mail:From", null, "Mail:From is not set")]
    [InlineData("Mail:Content", null, "Mail:Content is not set")]
    [InlineData("Mail:Content", "Sealed", "Seal:Certificates is not set")]
    [InlineData("Mail:Transport", "Pickup", "Mail:Transport=Pickup")]
    [InlineData("Mail:Transport", "Pigeon", "Mail:Transport")]
    [InlineData("Mail:Host", null, "Mail:Host is not set")]
    [InlineData("Mail:Port", "99999", "Mail:Port is not a port")]
    [InlineData("Mail:Port", "smtp", "Mail:Port")]
    [InlineData("Mail:Security", null, "Mail:Security is not set")]
    [InlineData("Mail:Security", "None", "Mail:Security=None")]
    [InlineData("Mail:CaFile", "absent.pem", "Mail:CaFile")]
    [InlineData("Mail:UserName", "site", "Mail:UserName and Mail:Password")]
    [InlineData("Alerts:Webhook", null, "Alerts:Webhook and Alerts:Mail are not set")]
    [InlineData("Alerts:Webhook", "http://alarms.example/hook", "Alerts:Webhook is not an https:// address")]
    [InlineData("Alerts:Webhook", "alarms", "Alerts:Webhook is not an https:// address")]
    [InlineData("Outbox:WaitFactor", "0.5", "Outbox:WaitFactor")]
    [InlineData("Outbox:WaitFactor", "0", "Outbox:WaitFactor")]
    [InlineData("Intake:Store", "Postgres", "Intake:Store is 'Postgres'")]
    [InlineData("Intake:TakeOnWithinMinutes", "0", "Intake:TakeOnWithinMinutes")]
    [InlineData("Intake:Escalation", "boss@x.example;boss", "Intake:Escalation is not an e-mail address: 'boss'")]
    [InlineData("Intake:CloseAfterDays", "0", "Intake:CloseAfterDays")]
    [InlineData("Intake:RetentionDays", "-1", "Intake:RetentionDays")]
    [InlineData("Intake:RateLimit", "-1", "Intake:RateLimit")]
    [InlineData("Keys:Certificate", "absent.pfx", "Keys:Certificate does not exist")]
    public void One_sentence_names_the_setting_that_stops_the_start(string key, string? value, string sentence)
    {
        var fault = Assert.Single(Faults("Production", new() { [key] = value }));

        Assert.Contains(sentence, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alerts:Mail:Host", "MAIL.clinic.example", "Alerts:Mail:Host is the host and account of Mail")]
    [InlineData("Alerts:Mail:Host", null, "Alerts:Mail:Host is not set")]
    [InlineData("Alerts:Mail:From", null, "Alerts:Mail:From is not set")]
    [InlineData("Alerts:Mail:To", null, "Alerts:Mail:To is not set")]
    [InlineData("Alerts:Mail:Security", "None", "Alerts:Mail:Security=None")]
    [InlineData("Alerts:Mail:Password", "secret", "Alerts:Mail:UserName and Alerts:Mail:Password")]
    public void An_alarm_route_by_mail_is_another_route_and_as_safe(string key, string? value, string sentence)
    {
        var route = new Dictionary<string, string?>
        {
            ["Alerts:Webhook"] = null,
            ["Alerts:Mail:Host"] = "mail.other.example",
            ["Alerts:Mail:Port"] = "465",
            ["Alerts:Mail:Security"] = "SslOnConnect",
            ["Alerts:Mail:From"] = "alarms@other.example",
            ["Alerts:Mail:To"] = "on-call@other.example",
        };
        Assert.Empty(Faults("Production", route));

        route[key] = value;

        Assert.Contains(sentence, Assert.Single(Faults("Production", route)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:OAuth:Scope", null, "Mail:OAuth:Scope is not set: Authority, ClientId, ClientSecret and Scope belong together.")]
    [InlineData("Mail:OAuth:ClientSecret", " ", "Mail:OAuth:ClientSecret is not set")]
    [InlineData("Mail:OAuth:Authority", "", "Mail:OAuth:Authority is not set")]
    [InlineData("Mail:OAuth:Authority", "http://login.example/tenant", "Mail:OAuth:Authority is not an https:// address")]
    [InlineData("Mail:OAuth:Authority", "http://localhost/tenant", "Mail:OAuth:Authority is not an https:// address")]
    [InlineData("Mail:OAuth:Authority", "login.example", "Mail:OAuth:Authority is not an https:// address")]
    [InlineData("Mail:OAuth:Authority", "https://login.example/?tenant=1", "Mail:OAuth:Authority is not an https:// address")]
    [InlineData("Mail:Password", "SECRETMARKER", "Mail:Password and Mail:OAuth exclude each other")]
    [InlineData("Mail:UserName", "mailbox@clinic.example", null)]
    [InlineData("Alerts:Mail:OAuth:ClientId", "client-2", "Alerts:Mail:OAuth:ClientSecret is not set")]
    [InlineData("Alerts:Mail:Host", "mail.clinic.example", "Alerts:Mail:Host is the host and account of Mail")]
    public void A_sign_in_by_token_is_whole_and_safe(string key, string? value, string? sentence)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:OAuth:Authority"] = "https://login.example/tenant/v2.0",
            ["Mail:OAuth:ClientId"] = "client-1",
            ["Mail:OAuth:ClientSecret"] = "SECRETMARKER",
            ["Mail:OAuth:Scope"] = "https://mail.example/.default",
        };
        if (key.StartsWith("Alerts:", StringComparison.Ordinal))
            foreach (var (name, text) in new[] { ("Host", "mail.other.example"), ("Security", "SslOnConnect"), ("From", "WEBSITE@clinic.example"), ("To", "on-call@other.example") })
                settings[$"Alerts:Mail:{name}"] = text;
        if (key == "Alerts:Mail:Host")
            foreach (var name in new[] { "Authority", "ClientId", "ClientSecret", "Scope" })
                settings[$"Alerts:Mail:OAuth:{name}"] = settings[$"Mail:OAuth:{name}"];
        else
            Assert.Empty(Faults("Production", settings));

        settings[key] = value;

        var faults = Faults("Production", settings);
        if (sentence is null)
            Assert.Empty(faults);
        else
            Assert.Contains(faults, fault => fault.Contains(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("SECRETMARKER", StringComparison.Ordinal));
    }

    [Fact]
    public void Towards_this_machine_a_development_may_ask_for_tokens_without_encryption()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:OAuth:Authority"] = "http://localhost:8080/realms/test",
            ["Mail:OAuth:ClientId"] = "client-1",
            ["Mail:OAuth:ClientSecret"] = "secret",
            ["Mail:OAuth:Scope"] = "mail",
        };

        Assert.Empty(Faults("Development", settings));
    }

    [Fact]
    public void The_same_host_with_another_account_is_another_route() =>
        Assert.Empty(Faults("Production", new()
        {
            ["Alerts:Mail:Host"] = "mail.clinic.example",
            ["Alerts:Mail:Port"] = "465",
            ["Alerts:Mail:Security"] = "SslOnConnect",
            ["Alerts:Mail:UserName"] = "alarms",
            ["Alerts:Mail:Password"] = "secret",
            ["Alerts:Mail:From"] = "alarms@other.example",
            ["Alerts:Mail:To"] = "on-call@other.example",
        }));

    [Theory]
    [InlineData("Production", "intake@clinic.example.pem", false, "Seal:Certificates lacks the file 'intake@clinic.example.pem'")]
    [InlineData("Development", "intake@clinic.example.pem", false, "Seal:Certificates lacks the file 'intake@clinic.example.pem'")]
    [InlineData("Production", "recovery.pem", false, "Seal:Certificates lacks a file 'recovery*.pem'")]
    [InlineData("Production", "recovery.pem", true, "Seal:Certificates: 'recovery.pem' expired on 2020-01-01.")]
    [InlineData("Development", "recovery.pem", true, null)]
    public void A_certificate_that_is_missing_or_expired_is_named(string environment, string file, bool isExpired, string? sentence)
    {
        using var folder = new TestFolder();
        foreach (var name in new[] { "intake@clinic.example.pem", "recovery.pem" }.Where(name => isExpired || name != file))
        {
            using var key = new ReaderKey(name, name == file ? new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) : null);
            File.WriteAllText(folder.File(name), key.Certificate);
        }

        var faults = Faults(environment, new() { ["Mail:Content"] = "Sealed", ["Seal:Certificates"] = folder.Path });

        Assert.Equal(sentence is null ? 0 : 1, faults.Count);
        Assert.StartsWith(sentence ?? "", faults.FirstOrDefault() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@x.example,b@x.example")]
    [InlineData("a@x.example; b@x.example;")]
    [InlineData(" a@x.example , b@x.example , A@x.example ")]
    public void Recipients_may_stand_in_one_line(string line)
    {
        var mail = Services("Development", new() { ["Mail:To"] = line }).GetRequiredService<IOptions<MailOptions>>().Value;

        Assert.Equal(["a@x.example", "b@x.example"], mail.To);
    }

    [Fact]
    public void Recipients_may_be_a_list()
    {
        var mail = Services("Development", new() { ["Mail:To:0"] = "a@x.example", ["Mail:To:1"] = "b@x.example" })
            .GetRequiredService<IOptions<MailOptions>>().Value;

        Assert.Equal(["a@x.example", "b@x.example"], mail.To);
    }

    [Fact]
    public void Relative_paths_count_from_the_root_that_the_host_names()
    {
        var services = Services("Development", new() { ["Root"] = "/srv/site", ["Data:Path"] = "var" });

        Assert.Equal("/srv/site/var", services.GetRequiredService<IOptions<DataOptions>>().Value.Path);
        Assert.Equal("/srv/site/var/keys", services.GetRequiredService<IOptions<IopSite.Intake.Store.KeysOptions>>().Value.Path);
    }

    private static List<string> Faults(string environment, Dictionary<string, string?> changes)
    {
        var settings = new Dictionary<string, string?>(Complete);
        foreach (var (key, value) in changes)
            settings[key] = value;
        try
        {
            Services(environment, settings).GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException error)
        {
            return [.. error.Failures];
        }
    }

    private static IServiceProvider Services(string environment, Dictionary<string, string?> settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddIntake(builder.Configuration, _ => Samples.Clinic);
        return builder.Build().Services;
    }
}
