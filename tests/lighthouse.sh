#!/usr/bin/env bash
# lighthouse.sh [RUNS]: the site measured as a phone on a slow network sees it; fails where it is slower or less accessible than we promise.
# Needs what tests/run.sh installs, and a machine that does nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1
[ tests/lighthouse/node_modules/.package-lock.json -nt tests/lighthouse/package-lock.json ] \
  || npm ci --prefix tests/lighthouse --prefer-offline --no-audit --no-fund --loglevel error
dotnet build src/IopSite.Web -c Release --verbosity quiet
data=$(mktemp -d)
port=5097
ASPNETCORE_URLS=http://localhost:$port Data__Path=$data Serilog__MinimumLevel=Warning \
  dotnet src/IopSite.Web/bin/Release/net10.0/IopSite.Web.dll & site=$!
trap 'kill "$site"; wait "$site" || true; rm -rf "$data"' EXIT
for _ in $(seq 100); do curl -sf -o /dev/null http://localhost:$port/health/live && break; sleep 0.2; done
node tests/lighthouse/measure.mjs http://localhost:$port "${1:-5}"
