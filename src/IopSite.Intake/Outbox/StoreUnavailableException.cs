namespace IopSite.Intake.Outbox;

/// <summary>The store could not commit: locked, full, broken or away. Says nothing of what was to be kept.</summary>
internal sealed class StoreUnavailableException(Exception? cause = null) : Exception("The request could not be stored.", cause);
