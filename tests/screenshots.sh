#!/usr/bin/env bash
# screenshots.sh FOLDER: every public page and each state of the form, narrow and wide, light and dark, as full-page pictures and once on
# paper; and contact sheets of them all, to look at side by side.
# Needs what tests/run.sh installs.
set -euo pipefail
mkdir -p "${1:?usage: tests/screenshots.sh FOLDER}"
SCREENSHOTS=$(cd "$1" && pwd)
export SCREENSHOTS DOTNET_NOLOGO=1
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/IopSite.BrowserTests -c Release --verbosity quiet
dotnet test --project tests/IopSite.BrowserTests -c Release --no-build --explicit only --filter-class IopSite.BrowserTests.Screenshots \
  --results-directory tests/TestResults
find "$SCREENSHOTS" -name "contact-sheet-*" | sort -V
