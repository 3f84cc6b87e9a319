# The search of a desk beside FTS5's own ranking, tantivy and PostgreSQL, over the same texts and queries, in one run.
# Sourced by Scripts/bench. Everything is made in a temporary folder; servers listen on a socket there, and are stopped.
# shellcheck shell=bash

# The longest that one engine is asked, in seconds.
patience=90
postgres_programs=/usr/lib/postgresql/15/bin

search_bench() {
    local sizes=(10000 100000 1000000) most=1000000 asked=1000 keep=
    while [ $# -gt 0 ]; do
        case $1 in
            --entries) most=$2 && shift 2 ;;
            --queries) asked=$2 && shift 2 ;;
            --keep) keep=$(cd "$here" && mkdir -p "$2" && cd "$2" && pwd) && shift 2 ;;
            *) stop "Option inconnue : $1" "Unknown option: $1" ;;
        esac
    done
    local data=${keep:-$folder}
    install_peers "$data"
    [ -s "$data/queries-$asked" ] || "$bench" queries "$asked" >"$data/queries-$asked"
    start_postgres
    : >"$folder/figures"
    local size
    for size in "${sizes[@]}"; do
        [ "$size" -lt "$most" ] && one_size "$size" "$data" "$asked"
    done
    one_size "$most" "$data" "$asked"
    stop_postgres
    "$python" "$root/Scripts/lib/bench_report.py" "$folder/figures"
}

# tantivy and a PostgreSQL client from PyPI in an environment of their own; the server from Debian.
install_peers() {
    python=$1/peers/bin/python
    if ! "$python" -c 'import tantivy, psycopg' 2>/dev/null; then
        python3 -m venv "$1/peers"
        "$1/peers/bin/pip" install --quiet --disable-pip-version-check 'tantivy==0.27.*' 'psycopg[binary]' >&2
    fi
    [ -x "$postgres_programs/initdb" ] || install_packages postgresql-15
}

# A cluster of its own in the temporary folder, run by someone who is not root, as PostgreSQL wants it.
start_postgres() {
    cluster=$folder/postgres
    mkdir "$cluster"
    as_nobody=()
    if [ "$(id -u)" -eq 0 ]; then
        chmod 755 "$folder"
        chown nobody "$cluster"
        as_nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    fi
    "${as_nobody[@]}" "$postgres_programs/initdb" -D "$cluster/data" -U bench -A trust -E UTF8 --locale=C.UTF-8 \
        >/dev/null
    "${as_nobody[@]}" "$postgres_programs/pg_ctl" -D "$cluster/data" -w -s -l "$cluster/log" \
        -o "-k $cluster -c listen_addresses= -c shared_buffers=2GB -c fsync=off -c max_wal_size=4GB" start
}

stop_postgres() {
    [ -e "${cluster:-}/data/postmaster.pid" ] || return 0
    "${as_nobody[@]}" "$postgres_programs/pg_ctl" -D "$cluster/data" -s -m immediate stop || true
}

# figures SIZE SYSTEM COMMAND...: runs it and keeps the line of figures it prints.
figures() {
    local size=$1 system=$2
    shift 2
    echo "$size $system $("$@")" >>"$folder/figures"
    tail -1 "$folder/figures" >&2
}

one_size() {
    local size=$1 data=$2 queries=$2/queries-$3 desk=$folder/desk-$1.sqlite
    local texts=$data/entries-$size peer=$folder/tantivy-$size
    [ -s "$texts" ] || "$bench" corpus "$size" >"$texts"
    echo "$size corpus bytes=$(wc -c <"$texts")" >>"$folder/figures"

    GUICHET_DB=$desk "$guichet" init >/dev/null
    figures "$size" guichet-load "$bench" load "$desk" "$texts"
    figures "$size" guichet-size "$python" "$root/Scripts/lib/bench_index_size.py" "$desk"
    figures "$size" guichet "$bench" search "$desk" "$queries" "$patience"
    figures "$size" guichet-bare "$bench" bare "$desk" "$queries" "$patience"
    figures "$size" fts5 "$bench" fts5 "$desk" "$queries" "$patience"
    figures "$size" guichet-rebuild "$bench" rebuild "$desk"
    rm -f "$desk"*

    mkdir "$peer"
    figures "$size" tantivy-load "$python" "$root/Scripts/lib/bench_peers.py" tantivy-build "$peer" "$texts"
    figures "$size" tantivy "$python" "$root/Scripts/lib/bench_peers.py" tantivy-search "$peer" "$queries" "$patience"
    rm -rf "$peer" && mkdir "$peer"
    "$python" "$root/Scripts/lib/bench_peers.py" tantivy-build-stored "$peer" "$texts" >/dev/null
    figures "$size" tantivy-hits "$python" "$root/Scripts/lib/bench_peers.py" tantivy-hits "$peer" "$queries" "$patience"
    rm -rf "$peer"

    figures "$size" postgres "$python" "$root/Scripts/lib/bench_peers.py" postgres "$cluster" "$texts" "$queries" \
        "$patience"
}
