# Sourced by package.sh and rpm.sh, which set here, id, version and moment: the program and what a desktop wants beside it, as
# they lie in a root.

# What a desktop wants, below one prefix.
share() {
    install -Dm644 "$here/$id.desktop" "$1/applications/$id.desktop"
    install -Dm644 "$here/$id.metainfo.xml" "$1/metainfo/$id.metainfo.xml"
    install -Dm644 "$here/$id.xml" "$1/mime/packages/$id.xml"
    for icon in "$here"/../icons/*.png; do
        size=$(basename "$icon" .png)
        install -Dm644 "$icon" "$1/icons/hicolor/${size}x$size/apps/$id.png"
    done
    install -Dm644 "$here/../glovebox.svg" "$1/icons/hicolor/scalable/apps/$id.svg"
    install -d "$1/man/man1"
    sed "s/@VERSION@/$version/" "$here/glovebox.1" | gzip -9n > "$1/man/man1/glovebox.1.gz"
}

# The program of that folder, the PATH and the desktop.
root() {
    mkdir -p "$2/opt" "$2/usr/bin"
    cp -a "$1" "$2/opt/glovebox"
    chmod -R u=rwX,go=rX "$2/opt"
    ln -s /opt/glovebox/bin/glovebox "$2/usr/bin/glovebox"
    share "$2/usr/share"
}

same_moment() {
    find "$1" -exec touch --no-dereference --date="@$moment" {} +
}
