#!/usr/bin/env bash
# Makes an .rpm of the program's folder: the program and what a desktop wants, where the .deb has them.
#   rpm.sh IMAGE VERSION OUT SECONDS [COMPRESSION]
# SECONDS is the moment every file is dated, since 1970. COMPRESSION as rpm names it. Needs rpmbuild. Tried with rpm 4.18 on Debian alone, see try-rpm.sh; on
# no distribution that installs such packages.
set -euo pipefail
image=$1 out=$(cd "$3" && pwd) moment=$4
version=${2/-SNAPSHOT/~snapshot}
here=$(cd "$(dirname "$0")" && pwd)
id=app.glovebox.Glovebox
command -v rpmbuild > /dev/null || { echo "rpm.sh: rpmbuild is not here" >&2; exit 1; }
umask 022
export SOURCE_DATE_EPOCH=$moment
. "$here/stage.sh"

# rpmbuild takes no blanks in the way to what it packs.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root "$image" "$work/staged"
install -Dm644 "$here/../../LICENSE" "$work/staged/usr/share/licenses/glovebox/LICENSE"
same_moment "$work/staged"
rpmbuild -bb --quiet --define "_topdir $work/rpmbuild" --define "_rpmdir $work" \
    --define "_rpmfilename %%{name}-%%{version}-%%{release}.%%{arch}.rpm" --define "_binary_payload ${5:-w6.xzdio}" \
    --define "program_version $version" --define "staged $work/staged" "$here/glovebox.spec"
mv "$work"/*.rpm "$out"
