#!/bin/sh
# Runs the unit tests and the program on the sample documents under valgrind. Argument: the build folder (of a build
# without sanitizers). Stops at the first error or leak.
set -eu
build=$1
documents=$(dirname "$0")/golden/documents
check="valgrind --quiet --error-exitcode=1 --leak-check=full --show-leak-kinds=definite,indirect"
for test in "$build"/tests/unit_*; do
    if [ -x "$test" ] && [ ! -d "$test" ]; then
        echo "$test"
        $check "$test" >/dev/null 2>"$build/memcheck.log" || { cat "$build/memcheck.log"; exit 1; }
    fi
done
for command in all numbers segment sentences text; do
    echo "qza $command"
    $check "$build/qza" "$command" "$documents"/*.txt >/dev/null
done
echo "no errors, no leaks"
