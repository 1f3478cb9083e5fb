#!/usr/bin/env bash
# Installs a .deb into a throw-away root and plays its life there: install, install again, upgrade, refused downgrade,
# remove, purge. Needs root, debootstrap and a Debian mirror; says so and ends well where there is none.
#   try-install.sh DEB
set -euo pipefail
deb=$1
mirror=${GLOVEBOX_MIRROR:-http://deb.debian.org/debian}
work=$(mktemp -d)
root=$work/root
trap 'umount "$root/proc" 2> /dev/null || true; rm -rf "$work"' EXIT

fail() {
    echo "try-install: $*" >&2
    exit 1
}

if ! debootstrap --variant=minbase stable "$root" "$mirror" > "$work/debootstrap.log" 2>&1; then
    echo "try-install: skipped, debootstrap could not make a root (no mirror?): $(tail -n 1 "$work/debootstrap.log")"
    exit 0
fi
mount -t proc proc "$root/proc"

# The same package under another version.
renamed() {
    dpkg-deb -R "$deb" "$work/renamed"
    sed -i "s/^Version: .*/Version: $1/" "$work/renamed/DEBIAN/control"
    sed -i "s/${version//./\\.}/$1/g" "$work/renamed/DEBIAN/preinst"
    dpkg-deb --root-owner-group -Znone --build "$work/renamed" "$2" > /dev/null
    rm -rf "$work/renamed"
}

inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/mara LC_ALL=C.UTF-8 "$@"
}

# What the package asks for is not looked at here: this is about its own files and scripts.
installed() {
    inside dpkg --force-depends -i "/tmp/$1" > "$work/dpkg.log" 2>&1
}

version=$(dpkg-deb -f "$deb" Version)
cp "$deb" "$root/tmp/this.deb"
renamed "$version.1" "$root/tmp/newer.deb"
vaults=$root/home/mara/.local/share/glovebox/vaults
mkdir -p "$vaults" "$root/opt"
echo sealed > "$vaults/mara.vault"
find "$root/home" | sort > "$work/home"
find "$root/opt" "$root/usr" "$root/etc" | sort > "$work/before"

installed this.deb || fail "install: $(cat "$work/dpkg.log")"
odd=$(find "$root/opt/glovebox" ! -user root -o ! -group root -o -perm /022 ! -type l | head)
[ -z "$odd" ] || fail "others may write: $odd"
[[ $(inside glovebox --version) =~ ^Glovebox\  ]] || fail "it does not run from the PATH"
installed this.deb || fail "install again: $(cat "$work/dpkg.log")"
installed newer.deb || fail "upgrade: $(cat "$work/dpkg.log")"
if installed this.deb; then
    fail "a downgrade was let through"
fi
grep -q "which is newer than" "$work/dpkg.log" || fail "a refused downgrade does not say why: $(cat "$work/dpkg.log")"
[ "$(inside dpkg-query -W -f '${Version} ${db:Status-Status}' glovebox)" = "$version.1 installed" ] \
    || fail "after a refused downgrade: $(inside dpkg-query -W glovebox)"
[[ $(inside glovebox --version) =~ ^Glovebox\  ]] || fail "it does not run after a refused downgrade"
inside dpkg -r glovebox > "$work/dpkg.log" 2>&1 || fail "remove: $(cat "$work/dpkg.log")"
inside dpkg -P glovebox > "$work/dpkg.log" 2>&1 || fail "purge: $(cat "$work/dpkg.log")"
installed this.deb || fail "install after purge: $(cat "$work/dpkg.log")"
inside dpkg -P glovebox > "$work/dpkg.log" 2>&1 || fail "purge at once: $(cat "$work/dpkg.log")"
mkdir -p "$root/opt"  # dpkg takes an empty one along
left=$(find "$root/opt" "$root/usr" "$root/etc" | sort | comm -13 "$work/before" -)
[ -z "$left" ] || fail "left after purge: $left"
find "$root/home" | sort | cmp -s - "$work/home" || fail "a home directory was touched"
[ "$(cat "$vaults/mara.vault")" = sealed ] || fail "a vault was touched"
echo "try-install: installed, upgraded, refused to go back, removed, purged; vaults are where they were"
