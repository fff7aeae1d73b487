#!/usr/bin/env bash
# Builds in Release, makes the corpus (kept under bench/cache), and measures the site against a bare Kestrel in one run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build src/Inpud.Web -c Release --nologo -v q
dotnet build bench/Inpud.Bench -c Release --nologo -v q
bench() { dotnet bench/Inpud.Bench/bin/Release/net10.0/Inpud.Bench.dll "$@"; }
bench corpus 600
bench "$@"
