package app.glovebox.ui.overview;

import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentence that is true now, and a second line with what it rests on.
record Headline(String title, String detail) {

    static Headline of(Glance glance, OverviewViewModel.Sync sync) {
        return switch (sync) {
            case FIRST_SYNC -> new Headline(glance.say("overview.head.first-sync"),
                    glance.say("overview.detail.first-sync"));
            case NOTHING -> new Headline(glance.say("overview.head.nothing"), glance.say("overview.detail.nothing"));
            case UNREACHED -> new Headline(glance.say("overview.head.unreached"),
                    glance.say("overview.detail.unreached"));
            case SHOWN -> new Headline(title(glance), String.join(" ", detail(glance)));
        };
    }

    private static String title(Glance glance) {
        Truth truth = glance.truth();
        List<Signal> open = open(truth);
        return switch (truth.state()) {
            case UNKNOWN -> glance.say("overview.head.nothing");
            case SILENT -> glance.say("overview.head.silent", heard(glance));
            case DRIVING -> open.isEmpty() ? glance.say("overview.head.driving")
                    : glance.say("overview.head.two", glance.say("overview.head.driving"), opened(glance, open));
            case PARKED, ASLEEP, CHARGING -> standing(glance, open);
        };
    }

    /// What is wrong comes first; charging only when there is nothing else to say.
    private static String standing(Glance glance, List<Signal> open) {
        Truth truth = glance.truth();
        if (!open.isEmpty()) {
            return glance.say("overview.head.two", lock(glance), opened(glance, open));
        }
        if (truth.state() == Truth.State.CHARGING && truth.lock() != Truth.Lock.UNLOCKED) {
            Optional<String> end = glance.text().end(glance.of(Signals.CHARGING_TIME_TO_COMPLETE), glance.now());
            return end.map(at -> glance.say("overview.head.charging-until",
                    glance.value(Signals.CHARGING_CHARGE_LIMIT), at)).orElse(glance.say("overview.head.charging"));
        }
        String state = switch (truth.state()) {
            case ASLEEP -> glance.say("overview.head.asleep");
            case CHARGING -> glance.say("overview.head.and-charging");
            case PARKED, DRIVING, SILENT, UNKNOWN -> glance.say("overview.head.parked");
        };
        return glance.say("overview.head.and", lock(glance), state);
    }

    private static List<String> detail(Glance glance) {
        Truth truth = glance.truth();
        List<String> sentences = new ArrayList<>();
        switch (truth.state()) {
            case UNKNOWN -> { }
            case SILENT -> sentences.add(glance.say("overview.detail.silent"));
            case DRIVING -> sentences.add(placed(glance, "overview.detail.driving"));
            case CHARGING -> sentences.add(placed(glance, "overview.detail.charging"));
            case PARKED, ASLEEP -> sentences.add(placed(glance, "overview.detail.parked"));
        }
        if (truth.state() == Truth.State.ASLEEP) {
            sentences.add(glance.say("overview.detail.heard", heard(glance)));
        }
        sentences.add(body(glance));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    /// "Parked since 08:31 in Harbour Street.", with whatever of the two is known.
    private static String placed(Glance glance, String key) {
        Reading street = glance.of(Signals.LOCATION_STREET);
        Optional<String> since = glance.truth().since().map(glance::moment);
        int known = (since.isPresent() ? 1 : 0) + (street == null ? 0 : 2);
        return known == 0 ? "" : glance.say(key, known, since.orElse(""),
                street == null ? "" : glance.text().value(street));
    }

    private static String body(Glance glance) {
        Truth truth = glance.truth();
        List<Signal> low = truth.lowTires();
        if (!low.isEmpty()) {
            return low.size() > 1 ? glance.say("overview.detail.tyres-low", low.size())
                    : glance.say("overview.detail.tyre-low", glance.say(CarParts.name(low.getFirst())));
        }
        if (!truth.body().unread().isEmpty()) {
            return glance.say("overview.detail.unread");
        }
        return open(truth).isEmpty() ? glance.say("overview.detail.closed") : "";
    }

    private static List<Signal> open(Truth truth) {
        return truth.open().stream().filter(part -> CarParts.standsOpen(part, truth)).toList();
    }

    private static String opened(Glance glance, List<Signal> open) {
        if (Truth.DOORS.containsAll(open)) {
            return glance.say("overview.head.doors-open", open.size());
        }
        if (Truth.WINDOWS.containsAll(open)) {
            return glance.say("overview.head.windows-open", open.size());
        }
        return open.size() > 1 ? glance.say("overview.head.parts-open", open.size())
                : glance.say(CarParts.opened(open.getFirst()));
    }

    private static String lock(Glance glance) {
        return switch (glance.truth().lock()) {
            case LOCKED -> glance.say("overview.head.locked");
            case UNLOCKED -> glance.say("overview.head.unlocked");
            case UNKNOWN -> glance.say("overview.head.lock-unknown");
        };
    }

    private static String heard(Glance glance) {
        return glance.truth().heard().map(glance::moment).orElse("");
    }
}
