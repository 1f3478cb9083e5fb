#!/usr/bin/env bash
# Makes an .rpm of the program's folder, in the project's folder: rpm.sh IMAGE VERSION OUT. Needs rpmbuild.
# Untried: there was no rpmbuild where this was written. What jpackage adds to /opt/glovebox, About will name as added.
set -euo pipefail
command -v rpmbuild > /dev/null || { echo "rpm.sh: rpmbuild is not here" >&2; exit 1; }
grep -v '^#' installer/linux/rpm.args > "$3/rpm.args"
exec jpackage "@$3/rpm.args" --app-image "$1" --app-version "${2%%-*}" --dest "$3"
