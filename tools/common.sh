# common.sh - what run, test and bench share. Sourced, never run.
# SPDX-License-Identifier: GPL-3.0-or-later

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc 2> /dev/null || echo 2)

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

install_packages() {
    if [ -z "${GUIDETONE_SKIP_PACKAGES:-}" ]; then
        "$root/tools/install-packages" "$@"
    fi
}

# configure PRESET: asks CMake only where it has not answered yet; after that the build itself notices changes.
configure() {
    local log="$root/build/$1-configure.log"
    mkdir -p "$root/build"

    if [ ! -f "$root/build/$1/build.ninja" ]; then
        say "Configuring build/$1"
        (cd "$root" && cmake --preset "$1") > "$log" 2>&1 || { cat "$log" >&2; fail "CMake could not configure the build; its words are above."; }
    fi
}

# build PRESET TARGET...: silent when there is nothing to do.
build() {
    local preset=$1
    shift
    local args=()
    [ $# -eq 0 ] || args=(--target "$@")
    cmake --build "$root/build/$preset" --parallel "$jobs" "${args[@]}"
}

# place PRESET NAME: where the build put the app, the program or the benchmark.
place() {
    sed -n "s/^$2=//p" "$root/build/$1/places.txt"
}
