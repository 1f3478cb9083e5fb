package app.glovebox.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every message goes there and back, and nothing that is not exactly one gets through.
class WireTest {
    private static final Instant AT = Instant.parse("2026-11-19T07:42:00.250Z");
    private static final Messages.Kdf KDF = new Messages.Kdf("AAAAAAAAAAAAAAAAAAAAAA", 65_536, 3, 1);
    private static final Messages.Reading READING = new Messages.Reading("Vehicle.Speed", AT, 42.5);
    private static final List<Record> EXAMPLES = List.of(
            KDF,
            new Messages.Hello("Portal", "1"),
            new Messages.NewAccount("Mara", "mara@lindqvist.example", KDF, "proof"),
            new Messages.SignInStart("mara@lindqvist.example"),
            new Messages.SignIn("mara@lindqvist.example", "proof", "laptop"),
            new Messages.NewPassword("old proof", KDF, "new proof"),
            new Messages.Anchor(7, "root"),
            new Messages.SetAnchor(new Messages.Anchor(8, "root"), new Messages.Anchor(7, "root"), "proof"),
            new Messages.Renew("refresh"),
            new Messages.Tokens("access", 600, "refresh"),
            new Messages.Vehicle("id", "vin", "Aurora GT", "Aurora GT"),
            new Messages.Me("Mara", "mara@lindqvist.example", List.of(new Messages.Vehicle("id", "vin", "a", "b"))),
            READING,
            new Messages.Gap(AT, AT.plusSeconds(60)),
            new Messages.Snapshot(AT, 10, Map.of("id", List.of(READING)), new Messages.Gap(AT, AT)),
            new Messages.Readings(AT, 1, "id", List.of(READING)),
            new Messages.Heartbeat(AT, 1.5, true),
            new Problem("urn:x", "title", 429, 5L, 0));
    private static final Set<String> MAY_BE_NULL = Set.of("gap", "retryAfter", "triesLeft", "SetAnchor.previous",
            "SetAnchor.proof");
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    @Test
    void messagesWithSecretsOrPersonalDataDoNotPrintThem() {
        Messages.Vehicle car = new Messages.Vehicle("id", "canary-vin", "Aurora GT", "Aurora GT");
        List<Object> messages = List.of(car, new Messages.Me("canary", "canary", List.of(car)),
                new Messages.NewAccount("canary", "canary", new Messages.Kdf("salt", 1, 1, 1), "canary"),
                new Messages.SignInStart("canary"), new Messages.SignIn("canary", "canary", "device"),
                new Messages.NewPassword("canary", new Messages.Kdf("salt", 1, 1, 1), "canary"),
                new Messages.SetAnchor(new Messages.Anchor(1, "root"), null, "canary"), new Messages.Renew("canary"), new Messages.Tokens("canary", 600, "canary"));
        assertFalse(messages.toString().contains("canary"), messages.toString());
    }

    @Test
    void namesEveryMessageInTheExamples() {
        List<Class<?>> known = new ArrayList<>(EXAMPLES.stream().map(Object::getClass).toList());
        known.remove(Problem.class);
        assertEquals(Set.of(Messages.class.getDeclaredClasses()), Set.copyOf(known));
    }

    @TestFactory
    Stream<DynamicTest> comesBackAsItWasSent() {
        return EXAMPLES.stream().map(message -> dynamicTest(name(message),
                () -> assertEquals(message, Json.read(Json.write(message), message.getClass()))));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNotExactlyTheMessage() {
        return EXAMPLES.stream().flatMap(message -> variants(message).map(bad -> dynamicTest(
                name(message) + " " + bad, () -> refused(bad, message.getClass()))));
    }

    private static String name(Record message) {
        return message.getClass().getSimpleName();
    }

    private static Stream<String> variants(Record message) {
        String good = new String(Json.write(message), StandardCharsets.UTF_8);
        List<String> bad = new ArrayList<>(List.of("", " ", "null", "[]", "\"\"", "\"text\"", "1", "true", "{}",
                "[" + good + "]", good + "x", good + "{}", good.substring(0, good.length() - 1), "\ufeff" + good,
                good.replaceFirst("\\{", "{\"extra\":1,"), good.replaceFirst("\\{", "{/**/"),
                good.replaceFirst("\\}$", ",}")));
        for (RecordComponent member : message.getClass().getRecordComponents()) {
            ObjectNode tree = (ObjectNode) PLAIN.readTree(good);
            JsonNode value = tree.get(member.getName());
            bad.add(good.replaceFirst("\\{", "{" + '"' + member.getName() + "\":" + value.toString()
                    .replace("\\", "\\\\").replace("$", "\\$") + ","));
            bad.add(without(tree, member.getName()));
            wrongValues(member).forEach(wrong -> bad.add(with(tree, member.getName(), wrong)));
        }
        return bad.stream();
    }

    /// Values of every JSON kind that the member must not take.
    private static List<String> wrongValues(RecordComponent member) {
        List<String> wrong = new ArrayList<>();
        if (member.getType() != Object.class && !MAY_BE_NULL.contains(member.getName())
                && !MAY_BE_NULL.contains(member.getDeclaringRecord().getSimpleName() + "." + member.getName())) {
            wrong.add("null");
        }
        Class<?> type = member.getType();
        if (type == Object.class) {
            wrong.addAll(List.of("NaN", "'x'", "[1,]", "{\"a\":1,\"a\":2}", '"' + "x".repeat(4_097) + '"'));
        } else if (type == String.class) {
            wrong.addAll(List.of("1", "1.5", "true", "{}", "[]", "[\"x\"]", '"' + "x".repeat(4_097) + '"'));
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            wrong.addAll(List.of("\"1\"", "\"\"", "1.5", "1.0", "1e2", "true", "{}", "[]", "[1]",
                    "99999999999999999999"));
        } else if (type == double.class) {
            wrong.addAll(List.of("\"1\"", "\"1.5\"", "\"\"", "\"NaN\"", "NaN", "1e400", "true", "{}", "[]", "[1.5]"));
        } else if (type == boolean.class) {
            wrong.addAll(List.of("0", "1", "\"true\"", "\"\"", "{}", "[true]"));
        } else if (type == Instant.class) {
            wrong.addAll(List.of("0", "1.5", "\"0\"", "\"1763538120\"", "\"\"", "\"2026-11-19\"", "true", "{}", "[]",
                    "\"2026-11-19T07:42:00+01:00\"", "\"2026-11-19T07:42:00\"", "\"2026-02-30T07:42:00Z\""));
        } else if (type == List.class) {
            wrong.addAll(List.of("1", "\"\"", "\"x\"", "{}", "[null]", "[1]", "[[]]"));
        } else {
            wrong.addAll(List.of("1", "\"\"", "\"x\"", "[]", "true"));
        }
        return wrong;
    }

    private static String without(ObjectNode tree, String member) {
        ObjectNode copy = tree.deepCopy();
        copy.remove(member);
        return copy.toString();
    }

    private static String with(ObjectNode tree, String member, String raw) {
        StringBuilder out = new StringBuilder("{");
        for (Iterator<Map.Entry<String, JsonNode>> all = tree.properties().iterator(); all.hasNext();) {
            Map.Entry<String, JsonNode> entry = all.next();
            out.append('"').append(entry.getKey()).append("\":")
                    .append(entry.getKey().equals(member) ? raw : entry.getValue()).append(all.hasNext() ? "," : "}");
        }
        return out.toString();
    }

    private static void refused(String text, Class<?> type) {
        refused(text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static void refused(byte[] bytes, Class<?> type) {
        MalformedException refusal = assertThrows(MalformedException.class, () -> Json.read(bytes, type),
                () -> new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8));
        assertEquals(null, refusal.getCause(), "a parser's message may quote the input");
    }

    @Test
    void takesNullWhereThereMayBeNothing() throws MalformedException {
        Problem problem = Problem.of(Problem.Type.BUSY, "busy");
        assertEquals(problem, Json.read(Json.write(problem), Problem.class));
        Messages.Snapshot whole = new Messages.Snapshot(AT, 1, Map.of(), null);
        assertEquals(whole, Json.read(Json.write(whole), Messages.Snapshot.class));
    }

    @Test
    void keepsEveryKindOfValueAsItsJavaType() throws MalformedException {
        for (Object value : List.of(true, 7L, 4_294_967_295L, -40.25, 20.0, "Linden Street", List.of("P0A1F"),
                List.of())) {
            Messages.Reading reading = new Messages.Reading("Vehicle.X", AT, value);
            assertEquals(reading, Json.read(Json.write(reading), Messages.Reading.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"a\":[1,null]}", "[]", "[1]", "[null]", "[[]]", "[{}]", "[\"P0A1F\",null]"})
    void carriesAnyValueSoThatOneWrongReadingTakesNoOtherWithIt(String value) throws MalformedException {
        String good = new String(Json.write(READING), StandardCharsets.UTF_8);
        String text = "{\"carTime\":\"" + AT + "\",\"carSpeed\":1,\"vehicle\":\"id\",\"readings\":["
                + good.replace("42.5", value) + ',' + good + "]}";
        Messages.Readings event = Json.read(text.getBytes(StandardCharsets.UTF_8), Messages.Readings.class);
        assertEquals(value, PLAIN.writeValueAsString(event.readings().getFirst().value()));
        assertEquals(READING, event.readings().get(1));
    }

    @Test
    void refusesOtherCharacterSetsAndBrokenOnes() {
        String good = "{\"refresh\":\"x\"}";
        refused(good.getBytes(StandardCharsets.UTF_16LE), Messages.Renew.class);
        refused(good.getBytes(StandardCharsets.UTF_16), Messages.Renew.class);
        refused("{\"refresh\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1), Messages.Renew.class);
    }

    @Test
    void refusesDeepNestingAndLongNumbersWithoutFallingOver() {
        refused("[".repeat(100_000), Messages.Renew.class);
        refused("{\"refresh\":" + "[".repeat(100_000), Messages.Renew.class);
        refused("{\"carTime\":\"" + AT + "\",\"carSpeed\":" + "1".repeat(41) + ",\"caughtUp\":true}",
                Messages.Heartbeat.class);
    }

    @Test
    void writesOneLineWhateverTheText() {
        byte[] bytes = Json.write(new Messages.Renew("a\nb\r\u2028\u0000c"));
        for (byte letter : bytes) {
            assertEquals(true, letter >= 0x20 || letter < 0, "control character in a data line");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA==",
        "AAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAA+A", "AAAAAAAAAAAAAAAAAAAA A", "AAAAAAAAAAAAAAAAAAAA\u00e4A"})
    void refusesBase64ThatIsNotTheOneTextOfSixteenBytes(String text) {
        assertThrows(MalformedException.class, () -> Base64Text.decode(text, 16));
    }

    @Test
    void codesBytesBothWays() throws MalformedException {
        for (int length = 0; length < 50; length++) {
            byte[] bytes = new byte[length];
            java.util.Arrays.fill(bytes, (byte) (length * 37 + 1));
            org.junit.jupiter.api.Assertions.assertArrayEquals(bytes,
                    Base64Text.decode(Base64Text.encode(bytes), length));
        }
    }

    @Test
    void givesEveryProblemAStableNameAndItsStatus() {
        assertEquals("urn:glovebox:problem:wrong-credentials", Problem.Type.WRONG_CREDENTIALS.urn());
        assertEquals(415, Problem.of(Problem.Type.UNSUPPORTED_MEDIA_TYPE, "t").status());
        assertEquals(Problem.Type.values().length,
                Stream.of(Problem.Type.values()).map(Problem.Type::urn).distinct().count());
    }
}
