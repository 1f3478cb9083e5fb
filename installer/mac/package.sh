#!/usr/bin/env bash
# Makes a .dmg of the program's folder, in the project's folder: package.sh IMAGE VERSION OUT. Needs macOS.
# Untried: there was no macOS where this was written; the package is not signed for it.
set -euo pipefail
[ "$(uname -s)" = Darwin ] || { echo "package.sh: this is not macOS" >&2; exit 1; }
grep -v '^#' installer/mac/dmg.args > "$3/dmg.args"
exec jpackage "@$3/dmg.args" --app-image "$1" --app-version "${2%%-*}" --dest "$3"
