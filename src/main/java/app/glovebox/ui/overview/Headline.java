package app.glovebox.ui.overview;

import app.glovebox.session.Connection;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentence that is true now, and a second line with what it rests on.
record Headline(String title, String detail) {
    /// Added to a choice of words to tell the past.
    private static final int PAST = 3;

    static Headline of(Glance glance, OverviewViewModel.Sync sync) {
        return switch (sync) {
            case FIRST_SYNC -> new Headline(glance.say("overview.head.first-sync"),
                    glance.say("overview.detail.first-sync"));
            case NOTHING -> new Headline(glance.say("overview.head.nothing"), glance.say("overview.detail.nothing"));
            case UNREACHED -> new Headline(glance.say("overview.head.unreached"),
                    glance.say(glance.link() == Connection.State.UNKEPT ? "overview.detail.unkept"
                            : "overview.detail.unreached"));
            case SHOWN -> new Headline(title(glance), String.join(" ", detail(glance)));
        };
    }

    /// What is true now; without a way to the Portal, what was true when the car was last heard.
    private static String title(Glance glance) {
        return switch (glance.truth().state()) {
            case UNKNOWN -> glance.say("overview.head.nothing");
            case SILENT -> glance.say("overview.head.silent", heard(glance));
            case DRIVING, PARKED, ASLEEP, CHARGING -> glance.online() ? doing(glance)
                    : glance.say("overview.head.then", heard(glance), doing(glance));
        };
    }

    private static String doing(Glance glance) {
        List<Signal> open = open(glance.truth());
        if (glance.truth().state() != Truth.State.DRIVING) {
            return standing(glance, open);
        }
        String driving = begin(glance, "overview.head.driving");
        return open.isEmpty() ? driving : glance.say("overview.head.two", driving, opened(glance, open));
    }

    /// The first words, which stand inside a sentence while the past is told.
    private static String begin(Glance glance, String key) {
        return glance.say(key, glance.online() ? 0 : 1);
    }

    /// What is wrong comes first; charging only when there is nothing else to say.
    private static String standing(Glance glance, List<Signal> open) {
        Truth truth = glance.truth();
        if (!open.isEmpty()) {
            return glance.say("overview.head.two", lock(glance), opened(glance, open));
        }
        if (truth.state() == Truth.State.CHARGING && truth.lock() != Truth.Lock.UNLOCKED) {
            Optional<String> end = glance.text().end(glance.of(Signals.CHARGING_TIME_TO_COMPLETE), glance.now());
            String charging = begin(glance, "overview.head.charging");
            return end.filter(at -> glance.online()).map(at -> glance.say("overview.head.charging-until", charging,
                    glance.value(Signals.CHARGING_CHARGE_LIMIT), at)).orElse(charging);
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
        sentences.add(away(glance));
        switch (truth.state()) {
            case UNKNOWN -> { }
            case SILENT -> sentences.add(glance.say("overview.detail.silent"));
            case DRIVING -> sentences.add(placed(glance, "overview.detail.driving"));
            case CHARGING -> sentences.add(placed(glance, "overview.detail.charging"));
            case PARKED, ASLEEP -> sentences.add(placed(glance, "overview.detail.parked"));
        }
        if (truth.state() == Truth.State.ASLEEP && glance.online()) {
            sentences.add(glance.say("overview.detail.heard", heard(glance)));
        }
        sentences.add(body(glance));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static String away(Glance glance) {
        return switch (glance.link()) {
            case CONNECTING, ONLINE -> "";
            case DOWN -> glance.say("overview.detail.down");
            case UNKEPT -> glance.say("overview.detail.unkept");
            case UNTRUSTED -> glance.say("overview.detail.untrusted");
            case SIGNED_OUT -> glance.say("overview.detail.signed-out");
            case OLDER_COPY -> glance.say("overview.detail.older-copy");
        };
    }

    /// "Parked since 08:31 in Harbour Street.", with whatever of the two is known.
    private static String placed(Glance glance, String key) {
        Reading street = glance.of(Signals.LOCATION_STREET);
        Optional<String> since = glance.truth().since().map(glance::moment);
        int known = (since.isPresent() ? 1 : 0) + (street == null ? 0 : 2);
        return known == 0 ? "" : glance.say(key, glance.online() ? known : known + PAST, since.orElse(""),
                street == null ? "" : glance.text().value(street));
    }

    private static String body(Glance glance) {
        Truth truth = glance.truth();
        List<Signal> low = truth.lowTires();
        int past = glance.present() ? 0 : 1;
        if (!low.isEmpty()) {
            return low.size() > 1 ? glance.say("overview.detail.tyres-low", low.size(), past)
                    : glance.say("overview.detail.tyre-low", glance.say(CarParts.name(low.getFirst())), past);
        }
        if (!truth.body().unread().isEmpty()) {
            return glance.say("overview.detail.unread");
        }
        return open(truth).isEmpty() ? glance.say("overview.detail.closed", past) : "";
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
            case LOCKED -> begin(glance, "overview.head.locked");
            case UNLOCKED -> begin(glance, "overview.head.unlocked");
            case UNKNOWN -> begin(glance, "overview.head.lock-unknown");
        };
    }

    private static String heard(Glance glance) {
        return glance.truth().heard().map(glance::moment).orElse("");
    }
}
