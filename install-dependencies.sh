#!/bin/sh
# Installs what the build and the tests need from Debian 12, and says so; does nothing when all of it is there.
set -eu

packages="gcc libc6-dev make cmake pkg-config libicu-dev libpcre2-dev libcjson-dev libzip-dev libxml2-dev poppler-utils
    libcmocka-dev python3 locales"

missing=""
for package in $packages; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing$missing"
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "install-dependencies.sh: not root and no sudo: run as root: apt-get install$missing" >&2
    exit 1
fi
# The word lists are meant to be split into words.
# shellcheck disable=SC2086
$as_root apt-get update
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
