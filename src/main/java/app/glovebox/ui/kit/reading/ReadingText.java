package app.glovebox.ui.kit.reading;

import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.usage.UsagePart.Way;
import app.glovebox.vss.Signals;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Turns readings into text for one locale and zone. The only class upstairs that looks at a reading's value.
public final class ReadingText {
    /// A number and its unit, for showing them in two sizes.
    public record Amount(String number, String unit) {
        /// "71 %"; the two never part at a line's end.
        public String joined() {
            return unit.isEmpty() ? number : number + "\u00a0" + unit;
        }
    }

    private static final double METRES = 1_000;
    private static final double KILOPASCALS = 100;
    private static final double WATTS = 1_000;
    private static final double PERCENT = 100;
    /// Below this a way driven is shown with one decimal.
    private static final double SHORT_WAY_METRES = 10_000;

    private final Words words;
    private final AgeText ages;
    private final NumberFormat whole;
    private final NumberFormat tenths;
    private final NumberFormat coordinate;

    public ReadingText(Words words, ZoneId zone) {
        this(words, new AgeText(words, zone));
    }

    private ReadingText(Words words, AgeText ages) {
        this.words = words;
        this.ages = ages;
        whole = format(0);
        tenths = format(1);
        coordinate = format(4);
    }

    private NumberFormat format(int decimals) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /// The same while nothing new arrives: no value is called live then.
    public static ReadingText cutOff(Words words, ZoneId zone) {
        return new ReadingText(words, new AgeText(words, zone, true));
    }

    public AgeText ages() {
        return ages;
    }

    public Words words() {
        return words;
    }

    /// "38,412 km", "2.9 bar", "7.2.1"; a null reading is "Not known".
    public String value(Reading reading) {
        return amount(reading).joined();
    }

    /// Number and unit apart; what has no unit stands in the number.
    public Amount amount(Reading reading) {
        if (reading == null) {
            return new Amount(words.text("reading.value.never"), "");
        }
        if (reading.value() instanceof String text) {
            return new Amount(text, "");
        }
        double number = reading.number();
        return switch (reading.signal().unit()) {
            case "m" -> new Amount(print(whole, Math.floor(number / METRES)), words.text("reading.unit.km"));
            case "km" -> new Amount(print(whole, number), words.text("reading.unit.km"));
            case "km/h" -> new Amount(print(whole, number), words.text("reading.unit.kmh"));
            case "kPa" -> new Amount(print(tenths, number / KILOPASCALS), words.text("reading.unit.bar"));
            case "percent" -> new Amount(print(whole, number), words.text("reading.unit.percent"));
            case "Celsius" -> new Amount(print(whole, number), words.text("reading.unit.celsius"));
            case "V" -> new Amount(print(tenths, number), words.text("reading.unit.volt"));
            case "W" -> new Amount(print(tenths, number / WATTS), words.text("reading.unit.kilowatt"));
            case "degrees" -> new Amount(print(coordinate, number) + words.text("reading.unit.degree"), "");
            default -> new Amount(print(whole, number),
                    reading.signal().equals(Signals.MODEM_BARS) ? words.text("reading.unit.bars") : "");
        };
    }

    /// What a percentage fills of a bar, 0 to 1; nothing for null.
    public double share(Reading percent) {
        return percent == null ? 0 : percent.number() / PERCENT;
    }

    /// When a remaining time that was read ends: "20:24". Empty when nothing remains or it was never read.
    public Optional<String> end(Reading seconds, Instant now) {
        return Optional.ofNullable(seconds).filter(left -> left.number() > 0)
                .map(left -> ages.moment(left.measuredAt().plusSeconds((long) left.number()), now));
    }

    /// How much a pressure lies below its target, as shown: "0.7". Empty when it does not.
    public Optional<String> shortfall(Reading pressure, Reading target) {
        if (pressure == null || target == null || pressure.number() >= target.number()) {
            return Optional.empty();
        }
        return Optional.of(print(tenths, (target.number() - pressure.number()) / KILOPASCALS));
    }

    /// "52.1000°, 4.3000°"; empty when either was never read.
    public Optional<String> coordinates(Reading latitude, Reading longitude) {
        return latitude == null || longitude == null ? Optional.empty()
                : Optional.of(words.text("reading.value.coordinates", value(latitude), value(longitude)));
    }

    /// A way driven, "46 km", "3.4 km"; "at least 46 km" when only a part of it is known.
    public String way(Way way) {
        String driven = new Amount(print(way.metres() < SHORT_WAY_METRES && way.metres() > 0 ? tenths : whole,
                way.metres() / METRES), words.text("reading.unit.km")).joined();
        return way.whole() ? driven : words.text("reading.value.at-least", driven);
    }

    /// A bare distance for the chart's scale.
    public String kilometres(long kilometres) {
        return new Amount(print(whole, kilometres), words.text("reading.unit.km")).joined();
    }

    /// A bare share for the chart's scale.
    public String percent(long percent) {
        return new Amount(print(whole, percent), words.text("reading.unit.percent")).joined();
    }

    /// Without the minus of a number that is shown as zero.
    private static String print(NumberFormat format, double number) {
        String text = format.format(number);
        return text.chars().anyMatch(digit -> digit >= '1' && digit <= '9') ? text : format.format(0);
    }
}
