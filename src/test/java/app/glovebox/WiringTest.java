package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.KdfCost;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The production cost of a password: what it is, and that nothing outside the code lowers it.
class WiringTest {
    private static final Set<String> READERS = Set.of("java/lang/System.getProperty", "java/lang/System.getenv",
            "java/lang/Integer.getInteger", "java/lang/Boolean.getBoolean", "java/util/Properties.load");

    @Test
    void theProductionCostIsTheOneDecided() {
        assertEquals(new KdfCost(131_072, 3, 4), Wiring.KDF.make());
        assertTrue(Wiring.KDF.accepts(Wiring.KDF.make()));
        assertFalse(Wiring.KDF.accepts(new KdfCost(65_535, 3, 4)));
        assertFalse(Wiring.KDF.accepts(new KdfCost(131_072, 2, 4)));
        assertFalse(Wiring.KDF.accepts(new KdfCost(1_048_577, 3, 4)));
        assertFalse(Wiring.KDF.accepts(new KdfCost(131_072, 21, 4)));
        assertFalse(Wiring.KDF.accepts(new KdfCost(131_072, 3, 17)));
    }

    @Test
    void noPropertyVariableOrFileIsAskedWhereTheCostIsMadeOrUsed() throws IOException {
        Set<String> asking = new TreeSet<>();
        for (String name : new String[] {"Wiring", "secret/KdfPolicy", "secret/KdfCost", "secret/KeyDerivation"}) {
            Path file = Path.of("target/classes/app/glovebox/" + name + ".class");
            ClassFile.of().parse(file).methods().forEach(method -> method.code().ifPresent(code -> {
                for (CodeElement element : code) {
                    if (element instanceof InvokeInstruction call) {
                        String target = call.owner().asInternalName() + "." + call.name().stringValue();
                        if (READERS.contains(target) || target.startsWith("java/nio/file/Files.")) {
                            asking.add(name + " -> " + target);
                        }
                    }
                }
            }));
        }
        assertEquals(Set.of(), asking);
    }

    @Test
    void aProcessGivenEveryLikelyKnobStillUsesTheProductionCost(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("glovebox.properties"), "kdf.memory=8\nglovebox.kdf.memory=8\n");
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Dkdf.memory=8", "-Dglovebox.kdf.memory=8", "-Dglovebox.kdf=8,1,1", "-cp",
                Path.of("target/classes").toAbsolutePath() + java.io.File.pathSeparator
                        + Path.of("target/test-classes").toAbsolutePath(), "app.glovebox.WiringTest$Print");
        builder.environment().put("GLOVEBOX_KDF", "8,1,1");
        builder.environment().put("GLOVEBOX_KDF_MEMORY", "8");
        builder.environment().put("GLOVEBOX_DATA", folder.toString());
        Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertEquals(Wiring.KDF.toString(), said);
    }

    @Test
    void onlyTheWiringMakesAPolicy() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("target/classes"))) {
            Set<String> makers = walk.filter(file -> file.toString().endsWith(".class"))
                    .filter(WiringTest::makesAPolicy)
                    .map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertEquals(Set.of("Wiring.class"), makers);
        }
    }

    private static boolean makesAPolicy(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream().flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .anyMatch(element -> element instanceof InvokeInstruction call
                            && call.owner().asInternalName().equals("app/glovebox/secret/KdfPolicy")
                            && call.name().equalsString("<init>"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// What a process of its own sees.
    static final class Print {
        public static void main(String[] args) {
            System.out.println(Wiring.KDF);
        }
    }
}
