namespace IopSite.BrowserTests;
