#!/usr/bin/env bash
# Installs an .rpm into an empty folder and plays its life there: install, refused second install, upgrade, refused downgrade,
# erase. As root, with rpm; what the package asks for is not looked at here.
#   try-rpm.sh RPM NEWER
# NEWER is the same program under a higher version.
set -euo pipefail
this=$1 newer=$2
work=$(mktemp -d)
root=$work/root
trap 'rm -rf "$work"' EXIT
# rpm keeps a database of its own in the home.
export HOME=$work

fail() {
    echo "try-rpm: $*" >&2
    exit 1
}

red() {
    rpm --root "$root" --nodeps --nosignature "$@" > "$work/rpm.log" 2>&1
}

scripts=$(rpm -qp --nosignature --scripts --triggers "$this")
[ -z "$scripts" ] || fail "it runs something: $scripts"
odd=$(rpm -qp --nosignature --qf '[%{FILEUSERNAME}:%{FILEGROUPNAME} %{FILENAMES}\n]' "$this" | grep -v '^root:root ' || true)
[ -z "$odd" ] || fail "not root's: $odd"

vaults=$root/home/mara/.local/share/glovebox/vaults
mkdir -p "$vaults"
echo sealed > "$vaults/mara.vault"
find "$root/home" | sort > "$work/home"
red -i "$this" || fail "install: $(cat "$work/rpm.log")"
[[ $("$root/opt/glovebox/bin/glovebox" --version) =~ ^Glovebox\  ]] || fail "it does not run"
[ "$(readlink "$root/usr/bin/glovebox")" = /opt/glovebox/bin/glovebox ] || fail "it is not on the PATH"
red -V glovebox || fail "files differ after installing: $(cat "$work/rpm.log")"
if red -i "$this"; then fail "it was installed twice"; fi
red -U "$newer" || fail "upgrade: $(cat "$work/rpm.log")"
if red -U "$this"; then fail "a downgrade was let through"; fi
grep -q "which is newer than" "$work/rpm.log" || fail "a refused downgrade does not say why: $(cat "$work/rpm.log")"
red -e glovebox || fail "erase: $(cat "$work/rpm.log")"
left=$(find "$root" -path "$root/home" -prune -o -path "$root/var" -prune -o -iname '*glovebox*' -print)
[ -z "$left" ] || fail "left after erasing: $left"
find "$root/home" | sort | cmp -s - "$work/home" || fail "a home directory was touched"
[ "$(cat "$vaults/mara.vault")" = sealed ] || fail "a vault was touched"
echo "try-rpm: installed, upgraded, refused to go back, erased; vaults are where they were"
