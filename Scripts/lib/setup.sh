# What the scripts share: the reader's language, the libraries, Swift, the program. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
wanted_swift=6.2

# say FRENCH ENGLISH: the one in the reader's language; French where none is known, as in the program.
say() {
    local setting
    for setting in "${GUICHET_LANG:-}" "${LC_ALL:-}" "${LC_MESSAGES:-}" "${LANG:-}"; do
        case $setting in
            fr*) echo "$1" && return ;;
            en*) echo "$2" && return ;;
        esac
    done
    echo "$1"
}

stop() {
    say "$@" >&2
    exit 1
}

# Installs the libraries, and what Swift takes from the C toolchain, where they are missing.
install_libraries() {
    if [ "$(uname -s)" = Darwin ]; then
        [ -e "$(brew --prefix snowball 2>/dev/null)/include/libstemmer.h" ] \
            && [ -e "$(brew --prefix cmark-gfm 2>/dev/null)/include/cmark-gfm.h" ] \
            && command -v pkg-config >/dev/null && pkg-config --exists gmime-3.0 && return
        stop "Il manque des bibliothèques : brew install sqlite snowball cmark-gfm gmime pkgconf, puis recommencez." \
            "Libraries are missing: brew install sqlite snowball cmark-gfm gmime pkgconf, then run this again."
    fi
    local missing=()
    [ -e /usr/include/sqlite3.h ] || missing+=(libsqlite3-dev)
    [ -e /usr/include/libstemmer.h ] || missing+=(libstemmer-dev)
    [ -e /usr/include/cmark-gfm.h ] || missing+=(libcmark-gfm-dev)
    [ -e /usr/include/cmark-gfm-core-extensions.h ] || missing+=(libcmark-gfm-extensions-dev)
    [ -e /usr/include/gmime-3.0/gmime/gmime.h ] || missing+=(libgmime-3.0-dev)
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    [ -e /usr/include/stdlib.h ] && compgen -G '/usr/lib/gcc/*/*/libstdc++.so' >/dev/null || missing+=(g++)
    command -v git >/dev/null || missing+=(git ca-certificates)
    [ ${#missing[@]} -eq 0 ] && return
    install_packages "${missing[@]}"
}

# install_packages NAME...: from Debian or Ubuntu; stops where that cannot be done.
install_packages() {
    local names="$*" sudo=()
    command -v apt-get >/dev/null || stop "Installez d'abord : $names" "First install: $names"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "Installez d'abord, en root : apt-get install $names" \
            "First install, as root: apt-get install $names"
        sudo=(sudo)
    fi
    say "Installation de $names…" "Installing $names…" >&2
    # One at a time: two scripts may run beside each other.
    mkdir -p "$root/.build"
    (
        flock 9
        "${sudo[@]}" apt-get update -qq >&2 </dev/null \
            && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
                "$@" >&2 </dev/null
    ) 9>"$root/.build/packages.lock" || stop "L'installation de $names a échoué." "Installing $names failed."
}

# Stops in one line where Swift is missing or too old.
check_swift() {
    command -v swift >/dev/null || stop \
        "Il manque Swift $wanted_swift ou plus récent : https://www.swift.org/install/" \
        "Swift $wanted_swift or later is missing: https://www.swift.org/install/"
    local version
    version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | head -1 | cut -d' ' -f3)
    [ "$(printf '%s\n%s\n' "$wanted_swift" "$version" | sort -V | head -1)" = "$wanted_swift" ] || stop \
        "Swift ${version:-?} est trop ancien : il faut $wanted_swift ou plus récent, https://www.swift.org/install/" \
        "Swift ${version:-?} is too old: $wanted_swift or later is needed, https://www.swift.org/install/"
}

# Whether a product was built after everything it is made from was last changed. Asking Swift that takes a second or two.
is_built() {
    [ -x "$root/.build/release/$1" ] && [ -e "$root/.build/$1.built" ] \
        && [ -z "$(find "$root/Package.swift" "$root/Sources" "$root/Schema" ! -name README.md \
            -newer "$root/.build/$1.built" -print -quit)" ]
}

# build PRODUCT: makes the release build of a product where its sources are newer; its path in $built.
build() {
    built=$root/.build/release/$1
    is_built "$1" && return
    check_swift
    install_libraries
    say "Compilation de $1 : quelques minutes la première fois…" \
        "Building $1: a few minutes the first time…" >&2
    local log stamp
    log=$(mktemp) stamp=$(mktemp)
    if ! (cd "$root" && swift build -c release --product "$1" >"$log" 2>&1 </dev/null); then
        grep 'error:' "$log" >&2 || tail -20 "$log" >&2
        rm -f "$log" "$stamp"
        stop "La compilation a échoué." "The build failed."
    fi
    rm -f "$log"
    mv "$stamp" "$root/.build/$1.built"
}

# Milliseconds of a clock that is never set back, where there is one.
now() {
    if [ -r /proc/uptime ]; then awk '{ printf "%d", $1 * 1000 }' /proc/uptime; else echo $((SECONDS * 1000)); fi
}
