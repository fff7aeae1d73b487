#!/usr/bin/env bash
# Measures the site beside a bare Kestrel that returns the same bytes, and prints tables. See README.md.
# bench/run.sh [part…]  – all parts without any: kept made starts publishing editing growth ledger ledger-growth
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

program=bench/Inpud.Bench/bin/Release/net10.0/Inpud.Bench.dll
dotnet build src/Inpud.Web -c Release --verbosity quiet
dotnet build bench/Inpud.Bench -c Release --verbosity quiet

# Each in a process of its own: a process can run one site. Kept under bench/cache as long as they are made the same way.
for publications in 600 20000; do
    dotnet "$program" corpus "$publications"
done

# The ledgers, where they are asked for (and on PostgreSQL where INPUD_BENCH_POSTGRES names a server).
for part in "$@"; do
    case "$part" in
        ledger) entries=1000000 ;;
        ledger-growth) entries=5000000 ;;
        *) continue ;;
    esac
    dotnet "$program" ledger "$entries" sqlite
    [ -z "${INPUD_BENCH_POSTGRES:-}" ] || dotnet "$program" ledger "$entries" postgres
done

dotnet "$program" "$@"
