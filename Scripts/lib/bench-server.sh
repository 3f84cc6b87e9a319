# The server under load, for Scripts/bench: sourced, with $guichet, $bench and $folder set.
# shellcheck shell=bash

# measure NAME URL [WRK ARGS...]: requests a second and the 99th percentile, over 10 seconds on 64 connections. One thread of
# wrk leaves the server a core of two; with two threads one measures how they push each other off.
measure() {
    local name=$1 url=$2
    shift 2
    # What the one before left half done ends, and the first visitor has been.
    sleep 1
    curl -s -o /dev/null "$url"
    wrk -t1 -c64 -d10s --latency "$@" "$url" >wrk.out
    printf '%-34s %8s requests/s   p99 %s   %s\n' "$name" "$(awk '/Requests\/sec/ { print $2 }' wrk.out)" \
        "$(awk '$1 == "99%" { print $2 }' wrk.out)" "$(grep -E 'Non-2xx|Socket errors' wrk.out | tr -s ' ')"
}

memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$1/status"; }

# start LOG COMMAND...: starts a server; its process in $started, its address in $url.
start() {
    local log=$1
    shift
    "$@" >"$log" 2>"$log.err" &
    started=$!
    for _ in $(seq 200); do grep -q 'http://' "$log" && break || sleep 0.1; done
    url=$(grep -o 'http://[0-9.:]*' "$log" | head -1)
}

servers() {
    local count=${1:-100000} page
    command -v wrk >/dev/null || install_packages wrk
    "$bench" entries "$count" >entries.jsonl
    "$guichet" import entries.jsonl
    rm entries.jsonl
    start served.log "$guichet" serve --port 0 --no-limits --baseline
    served=$started page=$url
    trap 'kill $served 2>/dev/null; rm -rf "$folder"' EXIT
    cat >queries.lua <<'LUA'
local words = {"quartier", "habitants", "contrat", "financement", "adulte-relais", "conseil", "citoyen", "logement",
    "bailleur", "evaluation", "relogement", "formation", "jeunes", "commerce", "diagnostic", "convention"}
request = function()
    local words = words[math.random(#words)] .. "+" .. words[math.random(#words)] .. "+" .. math.random(100000)
    return wrk.format("GET", "/search?q=" .. words)
end
LUA
    echo "$count entries; 64 connections, 10 seconds each; this machine's other load is in every line"
    local words="q=financer+un+adulte-relais" entry
    entry=F-$(date +%Y)-00042
    measure "health check" "$page/healthz"
    measure "search page from memory" "$page/baseline/search?$words"
    measure "search page, the same words" "$page/search?$words"
    measure "search page, other words each time" "$page/" -s queries.lua
    measure "entry page from memory" "$page/baseline/entries/$entry"
    measure "entry page" "$page/entries/$entry"
    measure "search, API" "$page/api/v1/search?$words"
    measure "entry, API" "$page/api/v1/entries/$entry"
    echo "resident memory: $(memory $served)"
    wrk -t1 -c64 -d20s "$page/search?q=conseil+citoyen" >/dev/null
    echo "resident memory after $(curl -s "$page/metrics" | awk '/^guichet_requests_total/ { n += $2 } END { print n }') requests: $(memory $served)"
    python3 "$root/Scripts/lib/connections.py" "${page#http://}"
}
