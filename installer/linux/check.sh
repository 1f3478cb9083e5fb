#!/usr/bin/env bash
# Looks at the packages that package.sh made, with the tools that are here; what is missing is named and skipped.
#   check.sh OUT
# OUT is the folder of the packages. As root, and where debootstrap finds a mirror, the .deb is installed, upgraded,
# refused and purged in a root that is thrown away.
set -euo pipefail
out=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
image=$out/image/glovebox
id=app.glovebox.Glovebox
scratch=$(mktemp -d)
OURS='^(\+~?J|glovebox|sqlite|libsqlite|javafx|imageio)'
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "check: $*" >&2
    exit 1
}

has() {
    command -v "$1" > /dev/null || { echo "check: skipped, $1 is not here"; return 1; }
}

texts() {
    if has desktop-file-validate; then desktop-file-validate "$here/$id.desktop"; fi
    if has appstreamcli; then appstreamcli validate --no-net "$here/$id.metainfo.xml"; fi
    if has man; then
        warned=$(man --warnings -l "$here/glovebox.1" 2>&1 > /dev/null)
        [ -z "$warned" ] || fail "the man page: $warned"
    fi
}

# Nothing may be left in the folder for temporary files, nor in the home; the throw-away data are inside the scratch.
tour() {
    mkdir -p "$scratch/home" "$scratch/data"
    ls -A /tmp > "$scratch/before"
    HOME=$scratch/home GLOVEBOX_DATA=$scratch/data "$image/bin/glovebox" tour --out "$scratch/pictures" --data "$scratch/data"
    left=$(ls -A /tmp | comm -13 "$scratch/before" - | grep -E "$OURS" || true)
    [ -z "$left" ] || fail "left in /tmp: $left"
    left=$(find "$scratch/home" -mindepth 1 ; find "$scratch/data" -mindepth 1)
    [ -z "$left" ] || fail "left behind: $left"
}

# Nor by a program that is killed.
killed() {
    ls -A /tmp > "$scratch/before"
    "$image/bin/glovebox" tour --out "$scratch/pictures" --data "$scratch/data" > "$scratch/killed.log" 2>&1 &
    walking=$!
    for _ in $(seq 600); do
        if grep -q "first screen" "$scratch/killed.log" || ! kill -0 $walking 2> /dev/null; then break; fi
        sleep 0.1
    done
    kill -9 $walking || fail "it ended by itself: $(cat "$scratch/killed.log")"
    wait $walking 2> /dev/null || true
    left=$(ls -A /tmp | comm -13 "$scratch/before" - | grep -E "$OURS" || true)
    [ -z "$left" ] || fail "left in /tmp by a killed program: $left"
    rm -rf "$scratch/data"
}

gtk() {
    for folder in /usr/lib/*-linux-gnu /usr/lib64 /usr/lib; do
        if [ -e "$folder/libgtk-3.so.0" ]; then return 0; fi
    done
    echo "check: skipped, GTK 3 is not here"
    return 1
}

# A display nobody listens at is told at once.
unopened() {
    code=0
    said=$(DISPLAY=:4711 GLOVEBOX_DATA=$scratch/unopened timeout 60 "$image/bin/glovebox" 2>&1) || code=$?
    [ "$code: $said" = "1: glovebox: the display cannot be opened" ] || fail "without a display: $code: $said"
}

# On a screen the sign-in is painted and what is behind it comes up; told to end it does, and leaves nothing.
window() {
    ls -A /tmp > "$scratch/before"
    Xvfb -displayfd 4 -screen 0 1280x1024x24 -nolisten tcp 4> "$scratch/display" 2> /dev/null &
    screen=$!
    for _ in $(seq 100); do
        if [ -s "$scratch/display" ]; then break; fi
        sleep 0.1
    done
    [ -s "$scratch/display" ] || { echo "check: skipped, Xvfb does not start here"; return; }
    DISPLAY=:$(cat "$scratch/display") GLOVEBOX_DATA=$scratch/window "$image/bin/glovebox" > "$scratch/window.log" 2>&1 &
    shown=$!
    for _ in $(seq 600); do
        if [ "$(cat "$scratch/window/starts" 2> /dev/null)" = 0 ] || ! kill -0 $shown 2> /dev/null; then break; fi
        sleep 0.1
    done
    kill $shown || fail "no window: $(cat "$scratch/window.log")"
    wait $shown || true
    [ "$(cat "$scratch/window/starts")" = 0 ] || fail "the window never came: $(cat "$scratch/window.log")"
    [ ! -s "$scratch/window.log" ] || fail "said at a start: $(cat "$scratch/window.log")"
    kill $screen
    wait $screen || true
    left=$(ls -A /tmp | comm -13 "$scratch/before" - | grep -E "$OURS" || true)
    [ -z "$left" ] || fail "left in /tmp by a window: $left"
}

# A cache that does not fit, and none at all, must not be heard of.
cache() {
    cp -al "$image" "$scratch/image"
    for broken in damaged missing; do
        rm -f "$scratch/image/lib/app/glovebox.aot"
        if [ $broken = damaged ]; then head -c 4096 /dev/zero > "$scratch/image/lib/app/glovebox.aot"; fi
        said=$("$scratch/image/bin/glovebox" --version 2>&1)
        [[ $said =~ ^Glovebox\ [^[:space:]]+$ ]] || fail "with a $broken cache it says: $said"
    done
}

debian() {
    deb=$(ls "$out"/glovebox_*.deb 2> /dev/null) || { echo "check: skipped, there is no .deb"; return; }
    if has lintian; then lintian --fail-on error,warning --allow-root "$deb"; fi
    if [ "$(id -u)" != 0 ]; then
        echo "check: skipped, only root installs into a root of its own"
    elif has debootstrap; then
        "$here/try-install.sh" "$deb"
    fi
}

# An .rpm as rpm.sh makes it, hardly compressed; and a newer one to be upgraded to.
redhat() {
    if ! has rpmbuild; then return; fi
    version=$("$image/bin/glovebox" --version)
    version=${version#Glovebox }
    moment=$(stat -c %Y "$image")
    mkdir "$scratch/rpm" "$scratch/newer"
    HOME=$scratch "$here/rpm.sh" "$image" "$version" "$scratch/rpm" "$moment" w0.gzdio
    HOME=$scratch "$here/rpm.sh" "$image" "$version.1" "$scratch/newer" "$moment" w0.gzdio
    if has rpmlint; then HOME=$scratch rpmlint -c "$here/rpmlint.toml" "$scratch"/rpm/*.rpm; fi
    if [ "$(id -u)" = 0 ]; then
        "$here/try-rpm.sh" "$scratch"/rpm/*.rpm "$scratch"/newer/*.rpm
    else
        echo "check: skipped, only root installs into a root of its own"
    fi
}

texts
cache
tour
if gtk; then
    unopened
    if has Xvfb; then window; fi
fi
killed
debian
redhat
echo "check: done"
