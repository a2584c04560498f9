using IopSite.Tests.Intake.Outbox;

namespace IopSite.Tests.Intake.Store;

/// <summary>Tests of what both stores do. Each class of them holds two that are run, one a store, and what only one store can do.</summary>
public abstract class StoreTests(TestStore store) : IDisposable
{
    private protected readonly TestFolder folder = new(store);
    private protected readonly RecordingTransport transport = new();

    public virtual void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
