namespace IopSite.Tests;
