#!/usr/bin/env bash
# Everything that CI checks, on a fresh machine or a warm one: format, build with warnings as errors, all tests.
# The last line is "N passed, N failed" (", N skipped" may follow); a run that stops earlier prints no such line.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

projects=(IopSite.Tests IopSite.BrowserTests)
results=tests/TestResults

step=preparation
step() { step=$1; printf '\n== %s\n' "$step"; }
trap 'rc=$?; [ "$step" = closing ] || { [ "$rc" != 0 ] || rc=1; echo "tests/run.sh stopped at: $step (exit code $rc)" >&2; }; exit "$rc"' EXIT

has() { command -v "$1" >/dev/null; }
for tool in dotnet node npm; do
  has "$tool" || { echo "$tool is missing: this needs the .NET 10 SDK and Node.js 20.19 or newer" >&2; exit 2; }
done

need=()
has "${CHROMIUM:-chromium}" || need+=(chromium)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need+=(postgresql)
[ -n "$(find /usr/share/fonts /usr/local/share/fonts ~/.fonts ~/.local/share/fonts -name '*.[to]t[fc]' -print -quit 2>/dev/null)" ] || need+=(fonts-liberation)
[ -e /usr/share/zoneinfo/America/New_York ] || need+=(tzdata)
if [ ${#need[@]} -gt 0 ]; then
  install="apt-get install -y --no-install-recommends ${need[*]}"
  [ "$(id -u)" = 0 ] || { echo "missing on this machine; as root: apt-get update && $install" >&2; exit 2; }
  step "installing ${need[*]}"
  # Another apt may be at work: wait for its lock instead of failing at once.
  apt-get -o DPkg::Lock::Timeout=300 -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends "${need[@]}" >/dev/null
fi

step restore
dotnet restore --locked-mode --verbosity quiet
[ tests/html/node_modules/.package-lock.json -nt tests/html/package-lock.json ] \
  || npm ci --prefix tests/html --prefer-offline --no-audit --no-fund --loglevel error

step format
dotnet format --verify-no-changes --no-restore

step build
dotnet build -c Release --no-restore --verbosity quiet -warnaserror
dotnet build tests/closing.cs --verbosity quiet

step tests
rm -rf "$results"
rc=0
for project in "${projects[@]}"; do
  dotnet test --project "tests/$project" -c Release --no-build --timeout 10m \
    --report-xunit-trx --report-xunit-trx-filename "$project.trx" --results-directory "$results" || rc=$?
done

step=closing
dotnet run --no-build tests/closing.cs -- "$results" "${#projects[@]}" "$rc"
