package app.glovebox.ui.security;

import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import java.util.ArrayList;
import java.util.List;

/// Where the group was left for.
final class Leaving implements SecurityViewModel.Doors {
    final List<Why> words = new ArrayList<>();
    int drills;
    int passwords;

    @Override
    public void words(Why why) {
        words.add(why);
    }

    @Override
    public void drill() {
        drills++;
    }

    @Override
    public void password() {
        passwords++;
    }
}
