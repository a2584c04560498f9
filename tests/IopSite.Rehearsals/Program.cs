using IopSite.Rehearsals;

return args switch
{
    ["chaos", ..] => await Chaos.RunAsync(Number(1, 1000), Number(2, 100)),
    ["accept", ..] => await Accepting.RunAsync(perSecond: Number(1, 50), seconds: Number(2, 60)),
    ["flood", ..] => await Flood.RunAsync(Number(1, 10_000)),
    ["fuzz", ..] => await Fuzz.RunAsync(Number(1, 100_000)),
    ["planner", ..] => await Planning.RunAsync(Number(1, 5_000)),
    ["search", ..] => await Searching.RunAsync(Number(1, 5_000)),
    ["store", ..] => await BrokenStore.RunAsync(Number(1, 100)),
    _ => Usage(),
};

int Number(int place, int otherwise) => args.Length > place && int.TryParse(args[place], out var number) ? number : otherwise;

static int Usage()
{
    Console.WriteLine("""
        chaos [requests] [kills]     the site is killed at random moments, its mail server misbehaves; is anything lost?
        accept [a second] [seconds]  how long a press of Send takes
        flood [posts a minute]       whether a person gets through while one address floods the form
        fuzz [forms]                 forms that no person fills in so: is one answered by a fault, is a mail's header not the template?
        planner [weeks]              how long the week planner takes to answer, whatever is marked
        search [searches]            how long the search takes to answer
        store [posts]                fsync fails, the disk is full, the database is locked or read-only: is anybody thanked falsely? (root, strace)
        """);
    return 2;
}
