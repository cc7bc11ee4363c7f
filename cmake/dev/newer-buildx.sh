#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# newer-buildx.sh FOLDER: puts the docker-buildx of Debian unstable into FOLDER/cli-plugins, so that the lab can test two
# versions. It is only a second opinion: where it cannot be had, this says so and the tests that need it are skipped.
set -euo pipefail
folder=$1
plugin=$folder/cli-plugins/docker-buildx
if [ -x "$plugin" ]; then exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "dev: no second buildx: $1" >&2; exit 0; }

. /etc/os-release
[ "$ID" = debian ] || fail "only Debian's unstable has one"
mkdir -p "$work/sources" "$work/lists/partial" "$work/archives/partial" "$folder/cli-plugins"
# The machine's own sources with another suite: its mirror and its keys stay in use.
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ ! -e "$file" ] || sed "/security\|-updates\|-backports/d; s/ $VERSION_CODENAME / unstable /" \
        "$file" > "$work/sources/$(basename "$file")"
done
for file in /etc/apt/sources.list.d/*.sources; do
    [ ! -e "$file" ] || awk -v RS= -v ORS='\n\n' '!/security/ {gsub(/Suites:[^\n]*/, "Suites: unstable"); print}' \
        "$file" > "$work/sources/$(basename "$file")"
done
# A mirror that lags behind is good enough here: signatures are checked all the same.
options=(-o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$work/sources" -o "Dir::State::lists=$work/lists"
    -o "Dir::Cache=$work" -o "APT::Sandbox::User=root" -o "Acquire::Languages=none" -o "Acquire::Retries=2"
    -o "Acquire::Check-Valid-Until=false"
    -o "Debug::NoLocking=true" -o "Acquire::http::Timeout=30")
apt-get "${options[@]}" update -q >"$work/log" 2>&1 || fail "$(tail -1 "$work/log")"
(cd "$work" && apt-get "${options[@]}" download -q docker-buildx >>"$work/log" 2>&1) || fail "$(tail -1 "$work/log")"
dpkg-deb -x "$work"/docker-buildx_*.deb "$work/package" || fail "its package cannot be read"
install -m 755 "$work"/package/usr/libexec/docker/cli-plugins/docker-buildx "$plugin.part"
"$plugin.part" version >/dev/null 2>&1 || { rm -f "$plugin.part"; fail "it does not run on this system"; }
mv "$plugin.part" "$plugin"
echo "dev: second buildx for the tests: $("$plugin" version | cut -d' ' -f2)" >&2
