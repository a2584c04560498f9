using IopSite.BrowserTests.Support;

// One browser and one site for the whole run: starting them costs more than most tests.
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(Site))]
