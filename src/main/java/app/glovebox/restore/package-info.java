/// Going back to an earlier copy of a vault: opened beside the present one, compared in numbers, then put in its place.
///
/// The copy is first copied again, to a private file beside the vault, and only that one is opened: neither the source
/// nor the present vault is touched before somebody who has seen the difference says so. A file that is no vault, or
/// whose pages are not in order, is refused before anything in it is asked for: it may come from anybody. Then the
/// present vault is kept as a copy itself, closed, and the file swapped in one step: killed anywhere, the old or the new
/// one opens. A vault too damaged to be kept is set aside as it is. Nothing is ever merged.
package app.glovebox.restore;
