namespace IopSite.Intake.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file: for trying the site out, without a mail server.</summary>
internal sealed class PickupTransport(PickupFolder folder) : IMailTransport
{
    // A finished file under a fixed name: a second attempt replaces the first, and no reader meets half a mail.
    public async Task SendAsync(OutgoingMail mail, Action<string>? step, CancellationToken stop)
    {
        var path = Path.Combine(folder.Create(), $"{mail.Name}.eml");
        await using (var file = OwnerOnly.File($"{path}.part", FileMode.Create, FileShare.None))
        {
            await file.WriteAsync(mail.Message, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move($"{path}.part", path, overwrite: true);
        step?.Invoke($"written to {path}");
    }
}
