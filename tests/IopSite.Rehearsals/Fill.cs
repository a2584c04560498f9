namespace IopSite.Rehearsals;

/// <summary>Takes a disk's last byte.</summary>
internal static class Fill
{
    public static async Task Async(string path)
    {
        await using var file = File.Create(path);
        try
        {
            var block = new byte[4096];
            while (true)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full, as intended.
        }
    }
}
