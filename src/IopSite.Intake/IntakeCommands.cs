using System.Data;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.Store.Moving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IopSite.Intake;

/// <summary>The commands <c>requests</c>, <c>mail</c> and <c>move</c>, for services that are built but not started.</summary>
public static class IntakeCommands
{
    private const string Usage = """
        requests               callback requests: reference, received, state, attempts, age
        requests resend REF    send the mails of a request again
        requests erase REF     erase a request
        move                   bring all requests from SQLite to PostgreSQL, once the site has stopped
        mail test              send a test mail to each recipient, and a test alarm by each route
        """;

    /// <returns>The exit code: 0 when the command did what it says.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output)
    {
        try
        {
            return await RunAsync(args, services, output, CancellationToken.None);
        }
        catch (OptionsValidationException error)
        {
            foreach (var fault in error.Failures)
                await output.WriteLineAsync(fault);
        }
        catch (Exception error) when (StoreFault.Is(error) || error is DataException)
        {
            await output.WriteLineAsync($"The database could not be used ({error.GetType().Name}); nothing was changed.");
        }
        return 1;
    }

    private static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        if (args is ["mail", "test"])
            return await services.GetRequiredService<MailTest>().RunAsync(output, stop) ? 0 : 1;
        if (args is ["move"])
            return await services.GetRequiredService<MoveCommand>().RunAsync(output, stop);
        if (args is not (["requests"] or ["requests", "resend" or "erase", _]))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }
        var (store, mark) = (services.GetRequiredService<IntakeStore>(), services.GetRequiredService<MoveMark>());
        if (!store.IsShared && mark.IsSet)
        {
            await output.WriteLineAsync(mark.Fault);
            return 1;
        }
        if (!await store.IsThereAsync())
        {
            await output.WriteLineAsync("No database yet: the site has not run with these settings.");
            return args.Length == 1 ? 0 : 1;
        }
        var requests = services.GetRequiredService<RequestCommands>();
        return args switch
        {
            [_, "resend", var reference] => await requests.ResendAsync(reference.ToUpperInvariant(), output),
            [_, "erase", var reference] => await requests.EraseAsync(reference.ToUpperInvariant(), output, stop),
            _ => await requests.ListAsync(output),
        };
    }
}
