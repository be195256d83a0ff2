#!/bin/sh
# Installs what is missing, builds and passes all tests: the release build, then everything again under the address
# and undefined behaviour sanitizers.
set -eu
cd "$(dirname "$0")/.."
sh install-dependencies.sh
for preset in release asan; do
    cmake --preset "$preset"
    cmake --build --preset "$preset" -j "$(nproc)"
    ctest --preset "$preset" -j "$(nproc)"
done
