#!/usr/bin/env bash
# Runs every test of the project and ends with one line "N passed, N failed".
# Installs what the machine lacks (PostgreSQL and Chromium, through apt, where it may), starts a throwaway PostgreSQL cluster and stops it again.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

passed=0
failed=0
work=$(mktemp -d)
cluster=""

say() { printf '\n== %s\n' "$*"; }

finish() {
    if [ -n "$cluster" ]; then
        as_postgres "$pgbin/pg_ctl" -D "$cluster" -m immediate -w stop >/dev/null 2>&1
        rm -rf "$cluster"
    fi
    rm -rf "$work"
}
trap finish EXIT

result() {
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit $?
}

# A part that cannot run counts as a failure.
cannot_run() {
    say "CANNOT RUN: $*"
    failed=$((failed + 1))
}

# Makes sure that a Debian package is there, or says which one is missing.
need_package() {
    local package=$1 present=$2
    if eval "$present"; then
        return 0
    fi
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        say "Installing $package"
        { apt-get install -y -qq "$package" || { apt-get update -qq && apt-get install -y -qq "$package"; }; } >"$work/apt.log" 2>&1 \
            && eval "$present" && return 0
        tail -5 "$work/apt.log"
    fi
    cannot_run "the Debian package '$package' is missing; install it with: apt-get install $package"
    return 1
}

find_pgbin() { pgbin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1); [ -n "$pgbin" ] && [ -x "$pgbin/initdb" ]; }

# PostgreSQL refuses to run as root: then the Debian user "postgres" owns the cluster.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

start_postgres() {
    local port
    port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000)))
    cluster=$(mktemp -d)
    [ "$(id -u)" -eq 0 ] && chown postgres "$cluster"
    as_postgres "$pgbin/initdb" -D "$cluster" -U inpud -A trust -E UTF8 --no-locale >"$work/initdb.log" 2>&1 \
        && as_postgres "$pgbin/pg_ctl" -D "$cluster" -w -t 60 -l "$cluster/log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c fsync=off -c max_connections=200" start >"$work/pg.log" 2>&1 \
        || { cat "$work/initdb.log" "$work/pg.log" 2>/dev/null | tail -10; return 1; }
    postgres="Host=127.0.0.1;Port=$port;Username=inpud;Database=postgres"
}

# Runs one test program and notes its numbers in a file of its own. $1 = what it is called, $2 = project, rest = environment.
run_suite() {
    local name=$1 project=$2 total errors bad log
    shift 2
    log=$(mktemp "$work/suite.XXXXXX")
    env "$@" timeout --kill-after=10 840 dotnet run --project "tests/$project" --no-build -c Release -- -noColor >"$log" 2>&1
    local code=$?
    say "$name"
    grep -E '\[FAIL\]|TEST EXECUTION' -A 12 "$log" | head -200
    total=$(grep -oE 'Total: [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+')
    bad=$(grep -oE 'Failed: [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+')
    errors=$(grep -oE 'Errors: [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+')
    if [ -z "$total" ] || [ "$total" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$((bad + errors))" -eq 0 ]; }; then
        tail -30 "$log"
        say "CANNOT RUN: $name ended with code $code and ${total:-no} tests"
        echo "0 1" >"$log.numbers"
        return
    fi
    echo "$((total - bad)) $((bad + errors))" >"$log.numbers"
}

# Adds the numbers of the suites that ran. $1 = how many must have.
add_numbers() {
    local file good bad ran=0
    for file in "$work"/suite.*.numbers; do
        [ -f "$file" ] || continue
        read -r good bad <"$file"
        passed=$((passed + good))
        failed=$((failed + bad))
        ran=$((ran + 1))
    done
    [ "$ran" -eq "$1" ] || cannot_run "$1 suites were started, $ran told their numbers"
}

command -v dotnet >/dev/null || { cannot_run "the .NET 10 SDK is missing; see https://dotnet.microsoft.com/download"; result; }
need_package postgresql find_pgbin || result
find_pgbin
need_package chromium 'command -v chromium >/dev/null' || result
start_postgres || { cannot_run "PostgreSQL did not start"; result; }

say "Building"
dotnet build Inpud.Cms.sln -c Release >"$work/build.log" 2>&1 || { grep -E 'error|warn' "$work/build.log" | sort -u | head -30; tail -5 "$work/build.log"; cannot_run "the build"; result; }

# One after the other on each database, both databases at once: a suite keeps one core busy. The browser's follow as soon as SQLite's have ended.
{
    run_suite "Inpud.Cms on PostgreSQL" Inpud.Cms.Tests "INPUD_TEST_POSTGRES=$postgres"
    run_suite "Inpud.Web on PostgreSQL" Inpud.Web.Tests "INPUD_TEST_POSTGRES=$postgres"
} &
run_suite "Inpud.Content" Inpud.Content.Tests
run_suite "Inpud.Search" Inpud.Search.Tests
run_suite "Inpud.Cms on SQLite" Inpud.Cms.Tests -u INPUD_TEST_POSTGRES
run_suite "Inpud.Web on SQLite" Inpud.Web.Tests -u INPUD_TEST_POSTGRES
run_suite "In the browser" Inpud.Browser.Tests -u INPUD_TEST_POSTGRES
wait
add_numbers 7
result
