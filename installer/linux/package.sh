#!/usr/bin/env bash
# Makes a .deb and a portable .tar.gz of the program's folder.
#   package.sh IMAGE VERSION OUT SECONDS
# SECONDS is the moment every file is dated, since 1970. A .deb needs dpkg-deb; without one only the archive is made.
set -euo pipefail
image=$1 out=$3 moment=$4
version=${2/-SNAPSHOT/~snapshot}
here=$(cd "$(dirname "$0")" && pwd)
machine=$(uname -m)
case $machine in
    x86_64) architecture=amd64 ;;
    aarch64) architecture=arm64 ;;
    *) architecture=$machine ;;
esac
id=app.glovebox.Glovebox
umask 022
export SOURCE_DATE_EPOCH=$moment

. "$here/stage.sh"

archive() {
    name=glovebox-$version-linux-$machine
    rm -rf "$out/made/portable"
    mkdir -p "$out/made/portable"
    cp -a "$image" "$out/made/portable/$name"
    share "$out/made/portable/$name/share"
    # It may be unpacked anywhere: the menu entry is an example to be copied.
    sed -i "s|/opt/glovebox/bin/glovebox|glovebox|" "$out/made/portable/$name/share/applications/$id.desktop"
    same_moment "$out/made/portable/$name"
    tar -C "$out/made/portable" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" \
        | gzip -9n > "$out/$name.tar.gz"
}

debian() {
    root=$out/made/debian
    rm -rf "$root"
    mkdir -p "$root/DEBIAN"
    root "$image" "$root"
    install -Dm644 "$here/copyright" "$root/usr/share/doc/glovebox/copyright"
    sed "s/@VERSION@/$version/" "$here/changelog" | gzip -9n > "$root/usr/share/doc/glovebox/changelog.gz"
    install -Dm644 "$here/lintian-overrides" "$root/usr/share/lintian/overrides/glovebox"
    sed "s/@VERSION@/$version/g" "$here/preinst" > "$root/DEBIAN/preinst"
    chmod 755 "$root/DEBIAN/preinst"
    size=$(du -k --apparent-size -s "$root" | cut -f1)
    sed "s/@VERSION@/$version/; s/@ARCH@/$architecture/; s/@SIZE@/$size/" "$here/control" > "$root/DEBIAN/control"
    (cd "$root" && find usr opt -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
    same_moment "$root"
    dpkg-deb --root-owner-group -Zxz --build "$root" "$out/glovebox_${version}_$architecture.deb" > /dev/null
}

archive
if command -v dpkg-deb > /dev/null; then
    debian
else
    echo "dpkg-deb is not here: no .deb was made" >&2
fi
(cd "$out" && sha256sum glovebox[-_]*.deb glovebox-*.tar.gz 2> /dev/null > SHA256SUMS || true)
cat "$out/SHA256SUMS"
