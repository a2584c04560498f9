#!/usr/bin/env bash
# accessibility.sh: axe on every page and state of the site in every look (320 and 1280 px; light, dark, forced colors). tests/run.sh
# tries every page once, and a page of each kind and each state in four of the six looks.
set -euo pipefail
export DOTNET_NOLOGO=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/IopSite.BrowserTests -c Release --verbosity quiet
dotnet test --project tests/IopSite.BrowserTests -c Release --no-build --explicit only --filter-method '*_in_any_look' \
  --results-directory tests/TestResults
