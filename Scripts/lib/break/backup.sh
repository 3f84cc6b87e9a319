#!/usr/bin/env bash
# Backups under load, copies by cp, restores killed half-way, a full disk: prints what came of each, and fails where
# something acknowledged is missing from what is called sound.
# Scripts/lib/break/backup.sh PROGRAM           such as .build/debug/guichet
set -euo pipefail

guichet=$(realpath "$1")
work=$(mktemp -d)
writer=
trap '[ -z "$writer" ] || kill "$writer" 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config LANG=en_GB.UTF-8
desk=$work/desk.sqlite
"$guichet" init --db "$desk" > "$work/out"

# Questions in a file, or -1 where it is not opened.
questions() {
    "$guichet" doctor --db "$1" > "$work/out" 2>&1 || { echo -1; return; }
    python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM question").fetchone()[0])' "$1"
}
acknowledged() { wc -l < "$work/said"; }
failed=0
fail() { echo "  FALSE: $1"; failed=1; }

# --- Load
: > "$work/said"
"$guichet" serve --db "$desk" --port 0 --no-limits --tick-every 0 > "$work/serve" 2> "$work/log" &
server=$!
until grep -q http "$work/serve"; do sleep 0.1; done
url=$(grep -o 'http://[0-9.:]*' "$work/serve")
(
    number=0
    while :; do
        number=$((number + 1))
        curl -s -f -o "$work/reply" -H 'Content-Type: application/json' "$url/api/v1/questions" \
            -d "{\"title\": \"Question $number ?\", \"territory\": \"Bobigny\", \"audience\": \"association\"}" \
            && echo "$number" >> "$work/said"
    done
) &
writer=$!

echo "backups under load"
whole=0
for number in 1 2 3 4 5 6; do
    sleep 0.5
    before=$(acknowledged)
    "$guichet" backup "$work/backup-$number.sqlite" --db "$desk" > "$work/out"
    "$guichet" restore --check "$work/backup-$number.sqlite" > "$work/out"
    [ "$(questions "$work/backup-$number.sqlite")" -ge "$before" ] && whole=$((whole + 1)) || fail "backup $number"
done
echo "  $whole of 6 whole"

echo "copies of the main file by cp under load"
sound=0 refused=0
for number in 1 2 3 4 5 6 7 8; do
    sleep 0.4
    before=$(acknowledged)
    cp "$desk" "$work/cp-$number.sqlite"
    stored=$(questions "$work/cp-$number.sqlite")
    if [ "$stored" = -1 ]; then refused=$((refused + 1)); continue; fi
    [ "$stored" -ge "$before" ] && sound=$((sound + 1)) || fail "copy $number: $stored of $before, called sound"
done
echo "  $refused refused, $sound sound and complete"
kill "$writer" && wait "$writer" 2>/dev/null || true
writer=

echo "a restore over a desk in use"
"$guichet" restore "$work/backup-1.sqlite" --to "$desk" --yes > "$work/out" 2>&1 && fail "it was replaced" || echo "  refused"
kill -TERM "$server"
wait "$server" || true
total=$(acknowledged)
[ "$(questions "$desk")" -ge "$total" ] && echo "  the desk has its $total questions" || fail "questions are missing"

# --- Restores killed
old=$(questions "$desk")
new=$(questions "$work/backup-1.sqlite")
cp "$desk" "$work/kept.sqlite"
echo "restores killed at 30 moments (old desk $old questions, backup $new)"
olds=0 news=0
for number in $(seq 30); do
    rm -f "$desk" "$desk"-* "$desk".before-*
    cp "$work/kept.sqlite" "$desk"
    timeout -s KILL "$(python3 -c "print($number * 0.03)")" \
        "$guichet" restore "$work/backup-1.sqlite" --to "$desk" --yes > "$work/out" 2>&1 || true
    case $(questions "$desk") in
        "$old") olds=$((olds + 1)) ;;
        "$new") news=$((news + 1)) ;;
        *) fail "neither the old desk nor the new one" ;;
    esac
done
echo "  the old one $olds times, the new one $news times"

# --- A full disk
if unshare -m true 2> "$work/out"; then
    echo "a disk of 3 MB"
    mkdir "$work/small"
    unshare -m bash -c '
        mount -t tmpfs -o size=3m none "$1/small"
        "$2" backup "$1/small/b.sqlite" --db "$3" 2>&1 | sed "s|$1/||g; s/^/  /"
        ls -A "$1/small" | sed "s/^/  FALSE: left /"' - "$work" "$guichet" "$desk" | tee "$work/small.txt"
    ! grep -q FALSE "$work/small.txt" || failed=1
fi
exit "$failed"
