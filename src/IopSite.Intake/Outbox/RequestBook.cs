namespace IopSite.Intake.Outbox;

/// <summary>Keeps callback requests together with the finished mails that bring them to staff.</summary>
internal sealed class RequestBook(TimeProvider clock)
{
    /// <summary>
    /// Returns once the request and one mail a recipient are committed to disk. The same ticket with the same answers
    /// is the same request; with other answers an amendment: same reference, next number.
    /// </summary>
    /// <param name="ticket">The random id inside the form's ticket.</param>
    /// <param name="marks">Reasons for suspicion, in words for staff; never a reason to refuse.</param>
    /// <exception cref="StoreUnavailableException">Nothing was kept; the visitor must be told so.</exception>
    public Task<Kept> KeepAsync(string ticket, CallbackRequest request, IReadOnlyList<string> marks, CancellationToken stop) =>
        throw new StoreUnavailableException(new NotImplementedException($"{clock}"));
}
