#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh [FOLDER]: called by ./dev run. Opens the window on FOLDER or on a copy of the example project; without a display,
# does the main job in the terminal with kitw. KW_LAB_ENV, where ./dev has started the lab, names its environment.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=$here/build/release/bin

folder=${1:-}
if [ -z "$folder" ]; then
    # A copy: what somebody tries out is no change of the repository.
    folder=${XDG_DATA_HOME:-$HOME/.local/share}/kitwright/practice/hello-multiarch
    if [ ! -e "$folder/skaffold.yaml" ]; then
        mkdir -p "$folder"
        cp -R "$here/resources/examples/hello-multiarch/." "$folder/"
    fi
fi
if [ -n "${KW_LAB_ENV:-}" ]; then
    set -a; . "$KW_LAB_ENV"; set +a
    export SKAFFOLD_DEFAULT_REPO=$KW_LAB_REGISTRY
    echo "dev: the lab's registry is $KW_LAB_REGISTRY, a builder can be made at $KW_LAB_REMOTE" >&2
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "dev: opening $folder" >&2
    exec "$bin/kitwright" "$folder"
fi

echo "dev: no display here: the main job in the terminal instead" >&2
verbs=$("$bin/kitw" --help | awk '/^Verbs:/ {on = 1; next} /^$/ {on = 0} on {print $1}')
kitw() {
    if ! grep -qx "$1" <<<"$verbs"; then
        printf '\ndev: this version of kitw cannot “%s” yet\n' "$1" >&2
        return
    fi
    printf '\n$ kitw %s\n' "$*"
    local status=0
    "$bin/kitw" "$@" || status=$?
    [ "$status" = 0 ] || { echo "dev: kitw $1 ended with status $status" >&2; exit "$status"; }
}
cd "$folder" # contexts are relative to where one builds
kitw check skaffold.yaml
kitw builders ls
options=()
if [ -n "${KW_LAB_ENV:-}" ]; then
    # A lab that ran on may know it from last time.
    [ -e "$BUILDX_CONFIG/instances/practice" ] || kitw builders create --name practice --driver remote "$KW_LAB_REMOTE"
    options=(--builder practice --default-repo "$KW_LAB_REGISTRY")
fi
kitw plan "${options[@]}"
built=$(mktemp)
trap 'rm -f "$built"' EXIT
kitw build --file-output "$built" "${options[@]}"
[ -s "$built" ] || exit 0
for reference in $(python3 -c 'import json, sys; print(*[b["tag"] for b in json.load(open(sys.argv[1]))["builds"]])' \
    "$built"); do
    kitw inspect "$reference"
done
# The lab gives the build cache a tag of its own.
image=${reference%%@*}
if [ -n "${KW_LAB_ENV:-}" ]; then kitw inspect "${image%:*}:cache"; fi
