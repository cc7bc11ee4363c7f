#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Called by ./dev in a private mount namespace: enter.sh ROOT UID:GID FOLDER ENVIRONMENT-FILE CMD…
# Makes the machine's folders, devices, display, session bus and Docker socket visible in the root, then runs CMD.
# ROOT "-" means: no root, CMD runs here with the caller's environment.
set -euo pipefail
root=$1 user=$2 folder=$3 environment=$4
shift 4
if [ "$root" = - ]; then
    exec /bin/bash -c '
        source "$1" 2>/dev/null
        rm -f "$1"
        export PATH="$PATH:/usr/sbin:/sbin"
        cd "$2" || exit 2
        shift 2
        exec "$@"' enter "$environment" "$folder" "$@"
fi

mount --make-rprivate /
for path in /*; do
    case $path in
        /bin|/boot|/etc|/lib|/lib32|/lib64|/libx32|/lost+found|/run|/sbin|/usr|/var|/proc|/sys|/dev|/tmp) continue ;;
    esac
    [ -d "$path" ] && [ ! -L "$path" ] || continue
    mkdir -p "$root$path"
    mount --rbind "$path" "$root$path"
done
for path in /proc /sys /dev /tmp; do mount --rbind "$path" "$root$path"; done
mount -t tmpfs -o mode=755 tmpfs "$root/run"
for path in /run/user /run/dbus /run/systemd/resolve; do
    if [ -d "$path" ]; then mkdir -p "$root$path"; mount --rbind "$path" "$root$path"; fi
done
for path in /run/docker.sock /var/run/docker.sock; do
    if [ -S "$path" ] && [ ! -e "$root/run/docker.sock" ]; then
        touch "$root/run/docker.sock"
        mount --bind "$(readlink -f "$path")" "$root/run/docker.sock"
    fi
done
# With the certificate authorities that this machine trusts, so that npm works behind a company's own.
for path in /etc/passwd /etc/group /etc/hosts /etc/resolv.conf /etc/machine-id /etc/localtime \
        /etc/ssl/certs/ca-certificates.crt; do
    if [ -e "$path" ] && [ -e "$root$path" ]; then mount --bind "$(readlink -f "$path")" "$root$path"; fi
done
if [ -e /etc/resolv.conf ] && [ ! -e "$root/etc/resolv.conf" ]; then
    touch "$root/etc/resolv.conf"
    mount --bind "$(readlink -f /etc/resolv.conf)" "$root/etc/resolv.conf"
fi

# The caller's environment comes back as it was: sudo has dropped most of it.
exec chroot --userspec="$user" "$root" /bin/bash -c '
    set +u
    source "$1" 2>/dev/null
    rm -f "$1"
    export KW_DEV_INSIDE=1 PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" LC_ALL="${LC_ALL:-C.UTF-8}"
    cd "$2" || exit 2
    shift 2
    exec "$@"' enter "$environment" "$folder" "$@"
