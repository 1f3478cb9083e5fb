package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may import whom. The table is the house rule: imports point to the ground floor, rooms do not know their
/// neighbours, only the roof sees everyone.
class FloorsTest {
    private static final String OURS = "app.glovebox.";
    private static final List<String> GROUND = List.of("account", "arrival", "custody", "export", "install", "lock",
            "restore", "session", "start", "update", "upkeep", "vehicle");
    private static final List<String> TOOLKIT =
            List.of("javafx.", "org.controlsfx.", "impl.org.controlsfx.", "atlantafx.", "org.kordamp.ikonli.");
    private static final List<String> VIEW_MODEL_KIT = List.of("ui.kit.Background", "ui.kit.Message",
            "ui.kit.Navigator", "ui.kit.Place", "ui.kit.Steady", "ui.kit.strength.NewestJudgement", "ui.kit.strength.StrengthWords");

    /// Package → what it may use besides `java.base`, `System.Logger`, `vss` and itself. Ours without the root's
    /// name; a library by its package prefix. `ground*` means records, enums, sealed interfaces and exceptions of
    /// the ground floor, `ground` all of it.
    private static final Map<String, List<String>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("vss", List.of()),
            Map.entry("wire", List.of("tools.jackson.", "com.fasterxml.jackson.annotation.")),
            Map.entry("store", List.of("java.sql.", "org.sqlite.")),
            Map.entry("secret", List.of("javax.crypto.", "org.bouncycastle.")),
            Map.entry("account", List.of("secret", "ground", "com.nulabinc.zxcvbn.")),
            Map.entry("arrival", List.of("ground")),
            Map.entry("custody", List.of("secret", "ground")),
            Map.entry("export", List.of("secret", "ground")),
            Map.entry("install", List.of("ground")),
            Map.entry("lock", List.of("ground")),
            Map.entry("start", List.of("secret", "ground")),
            Map.entry("restore", List.of("secret", "ground")),
            Map.entry("session", List.of("secret", "ground")),
            Map.entry("update", List.of("ground")),
            Map.entry("upkeep", List.of("ground")),
            Map.entry("vehicle", List.of("secret", "ground")),
            Map.entry("vault", List.of("ground", "secret", "store", "vault", "javax.crypto.", "tools.jackson.", "com.fasterxml.jackson.annotation.",
                    "java.sql.")),
            Map.entry("link", List.of("ground", "wire", "secret", "link", "java.net.http.", "javax.net.ssl.")),
            Map.entry("host", List.of("host", "ground", "secret", "java.util.logging.", "org.freedesktop.dbus.",
                    "org.apache.pdfbox.", "org.apache.fontbox.", "jdk.net.")),
            Map.entry("sim.car", List.of()),
            Map.entry("sim.portal", List.of("sim", "wire", "secret", "store", "java.sql.", "com.sun.net.httpserver.",
                    "javax.net.ssl.", "javax.crypto.", "org.bouncycastle.")),
            Map.entry("ui.kit", List.of("ground*", "toolkit", "secret.Passphrase", "ui.kit", "org.w3c.dom.",
                    "javax.xml.")),
            Map.entry("ui.shell", List.of("ground*", "toolkit", "secret.Passphrase", "ui.kit")),
            Map.entry("ui.room.view", List.of("ground*", "toolkit", "secret.Passphrase", "ui.kit")),
            Map.entry("ui.room.model", List.of("ground", "javafx.beans.", "javafx.collections.", "javafx.util.",
                    "secret.Passphrase", "viewModelKit"))));

    private static Map<String, Set<String>> uses;

    @BeforeAll
    static void askJdeps() {
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(out), new PrintWriter(out),
                "-verbose:class", "--multi-release", "base", "target/classes");
        assertEquals(0, code, out.toString());
        uses = new TreeMap<>();
        Pattern line = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)", Pattern.MULTILINE);
        Pattern head = Pattern.compile("^\\s{3}(app\\.glovebox\\.\\S+)");
        String user = null;
        for (String text : out.toString().lines().toList()) {
            Matcher from = head.matcher(text);
            Matcher use = line.matcher(text);
            if (use.find()) {
                user = use.group(1);
                uses.computeIfAbsent(user, name -> new TreeSet<>()).add(use.group(2));
            } else if (text.matches("^\\s+->\\s+.*")) {
                uses.get(user).add(text.replaceFirst("^\\s+->\\s+(\\S+).*", "$1"));
            } else if (from.find()) {
                user = from.group(1);
            }
        }
        assertTrue(uses.size() > 100, "jdeps told of only " + uses.size() + " classes:\n" + out);
    }

    @Test
    void importsPointToTheGroundFloor() {
        Set<String> broken = new TreeSet<>();
        uses.forEach((user, used) -> {
            if (!isRoof(user) && !user.endsWith("package-info")) {
                broken.addAll(broken(user, used));
            }
        });
        assertEquals(Set.of(), broken);
    }

    @Test
    void theTableCanFail() {
        assertFalse(allowed("app.glovebox.ui.overview.OverviewViewModel", "javafx.scene.Node"));
        assertFalse(allowed("app.glovebox.ui.overview.OverviewView", "app.glovebox.account.SignIn"));
        assertFalse(allowed("app.glovebox.ui.overview.OverviewView", "app.glovebox.ui.signin.LoginView"));
        assertFalse(allowed("app.glovebox.link.PortalClient", "app.glovebox.vault.VaultFiles"));
        assertFalse(allowed("app.glovebox.vehicle.Readings", "java.sql.Connection"));
        assertFalse(allowed("app.glovebox.sim.portal.Portal", "app.glovebox.account.SignIn"));
        assertFalse(allowed("app.glovebox.ui.overview.OverviewViewModel", "app.glovebox.ui.shell.notice.Notice"));
        assertTrue(allowed("app.glovebox.ui.shell.ShellViewModel", "app.glovebox.ui.shell.notice.Notice"));
        assertTrue(allowed("app.glovebox.ui.overview.OverviewView", "app.glovebox.vehicle.Reading"));
    }

    @Test
    void packagesHaveNoCycles() {
        Map<String, Set<String>> packages = new TreeMap<>();
        uses.forEach((user, used) -> used.stream().filter(target -> target.startsWith(OURS))
                .map(FloorsTest::packageOf).filter(target -> !target.equals(packageOf(user)))
                .forEach(target -> packages.computeIfAbsent(packageOf(user), name -> new TreeSet<>()).add(target)));
        for (String start : packages.keySet()) {
            Deque<String> next = new ArrayDeque<>(packages.get(start));
            Set<String> seen = new HashSet<>();
            while (!next.isEmpty()) {
                String at = next.pop();
                assertFalse(at.equals(start) && !start.startsWith("app.glovebox.tour") && !start.equals("app.glovebox"),
                        "package cycle through " + start);
                if (seen.add(at)) {
                    next.addAll(packages.getOrDefault(at, Set.of()));
                }
            }
        }
    }

    @Test
    void nobodyImportsTheRoof() {
        uses.forEach((user, used) -> used.forEach(target -> assertFalse(
                isRoof(target) && !isRoof(user), user + " imports the roof: " + target)));
    }

    @Test
    void onlyRoofAndKitKnowThePlatform() {
        uses.forEach((user, used) -> {
            if (used.contains("javafx.application.Platform")) {
                assertTrue(isRoof(user) || user.startsWith("app.glovebox.ui.kit."), user);
            }
        });
    }

    /// What a class uses without leave. A room's own parts, neither view nor view-model, keep to one side as a whole.
    private static Set<String> broken(String user, Set<String> used) {
        List<Set<String>> perSide = floors(user).stream().map(floor -> {
            Set<String> broken = new TreeSet<>();
            used.stream().filter(target -> !allowed(user, floor, target))
                    .forEach(target -> broken.add(user + " -> " + target));
            return broken;
        }).toList();
        return perSide.stream().min(java.util.Comparator.comparingInt(Set::size)).orElseThrow();
    }

    private static boolean allowed(String user, String target) {
        return floors(user).stream().anyMatch(floor -> allowed(user, floor, target));
    }

    private static boolean allowed(String user, String floor, String target) {
        if (isOwnRoom(packageOf(user), packageOf(target)) || isJavaBase(target) || target.startsWith("app.glovebox.vss.")) {
            return !target.startsWith(OURS) || !isViewModel(user) || !isView(target);
        }
        return MAY.getOrDefault(floor, List.of()).stream().anyMatch(word -> switch (word) {
            case "ground" -> GROUND.stream().anyMatch(room -> target.startsWith(OURS + room + "."));
            case "ground*" -> GROUND.stream().anyMatch(room -> target.startsWith(OURS + room + "."))
                    && isRecordLike(target);
            case "toolkit" -> TOOLKIT.stream().anyMatch(target::startsWith);
            case "viewModelKit" -> VIEW_MODEL_KIT.stream().anyMatch(kit ->
                    target.equals(OURS + kit) || target.startsWith(OURS + kit + "$"));
            case "sim" -> target.startsWith("app.glovebox.sim.");
            case "secret.Passphrase" -> target.equals("app.glovebox.secret.Passphrase");
            default -> word.endsWith(".") ? target.startsWith(word) : target.startsWith(OURS + word + ".");
        });
    }

    /// The same package, or one below that of a room: what a room has no place for.
    private static boolean isOwnRoom(String user, String target) {
        return user.equals(target) || user.startsWith("app.glovebox.ui.") && !user.startsWith("app.glovebox.ui.kit")
                && target.startsWith(user + ".");
    }

    private static List<String> floors(String user) {
        String tail = packageOf(user).substring(OURS.length());
        if (!tail.startsWith("ui.")) {
            return List.of(tail.startsWith("sim.") ? tail.replaceAll("^(sim\\.\\w+).*", "$1")
                    : tail.replaceAll("\\..*", ""));
        }
        if (tail.startsWith("ui.kit")) {
            return List.of("ui.kit");
        }
        if (isViewModel(user)) {
            return List.of("ui.room.model");
        }
        String view = tail.equals("ui.shell") ? tail : "ui.room.view";
        return isView(user) ? List.of(view) : List.of(view, "ui.room.model");
    }

    private static boolean isViewModel(String name) {
        return name.startsWith("app.glovebox.ui.") && name.matches(".*(ViewModel|Flow)(\\$.*)?");
    }

    private static boolean isView(String name) {
        return name.startsWith("app.glovebox.ui.") && name.matches(".*View(\\$.*)?");
    }

    private static boolean isRoof(String name) {
        return name.matches("app\\.glovebox\\.[A-Z].*") || name.matches("app\\.glovebox\\.(tour|frame)\\..*");
    }

    private static boolean isJavaBase(String target) {
        return Object.class.getModule().getPackages().contains(packageOf(target))
                && !target.startsWith("javax.crypto.") && !target.startsWith("javax.net.ssl.")
                || target.startsWith("java.lang.System$Logger");
    }

    private static boolean isRecordLike(String target) {
        try {
            Class<?> type = Class.forName(target, false, FloorsTest.class.getClassLoader());
            return type.isRecord() || type.isEnum() || type.isSealed() || Throwable.class.isAssignableFrom(type);
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    static Set<String> classes() {
        return new LinkedHashSet<>(uses.keySet());
    }
}
