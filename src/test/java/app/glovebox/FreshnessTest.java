package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The freshness contract: a value of the car reaches the screen only as a reading. Read off the compiled classes.
class FreshnessTest {
    private static final Path UPSTAIRS = Path.of("target/classes/app/glovebox/ui");
    private static final String READING = "app/glovebox/vehicle/Reading";
    private static final Set<String> BARE = Set.of("value", "number", "flag", "text");
    /// Who may look inside a reading: the one that puts it into words.
    private static final Set<String> OPENERS = Set.of("ReadingText");
    private static final List<String> BARE_PROPERTIES = List.of("DoubleProperty", "FloatProperty", "IntegerProperty",
            "LongProperty", "StringProperty", "ReadOnlyDoubleProperty", "ReadOnlyFloatProperty",
            "ReadOnlyIntegerProperty", "ReadOnlyLongProperty", "ReadOnlyStringProperty");

    @Test
    void onlyTheWordingOpensAReading() throws IOException {
        Set<String> openers = new TreeSet<>();
        for (ClassModel type : classes()) {
            for (MethodModel method : type.methods()) {
                method.code().stream().flatMap(code -> code.elementStream())
                        .filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                        .filter(call -> call.owner().asInternalName().equals(READING)
                                && BARE.contains(call.name().stringValue()))
                        .forEach(call -> openers.add(simpleName(type)));
            }
        }
        assertTrue(openers.contains("ReadingText"), "the scan found nobody: " + openers);
        openers.removeAll(OPENERS);
        assertEquals(Set.of(), openers, "these open a reading and could show it without its age");
    }

    @Test
    void theOverviewsModelOffersNoBareValue() throws IOException {
        Set<String> bare = new TreeSet<>();
        for (ClassModel type : classes()) {
            if (type.thisClass().asInternalName().endsWith("ui/overview/OverviewViewModel")) {
                for (MethodModel method : type.methods()) {
                    String returned = method.methodTypeSymbol().returnType().displayName();
                    boolean shown = method.flags().has(java.lang.reflect.AccessFlag.PUBLIC)
                            && (BARE_PROPERTIES.contains(returned)
                                    || Set.of("double", "float", "long", "int", "String").contains(returned));
                    if (shown) {
                        bare.add(method.methodName().stringValue());
                    }
                }
            }
        }
        assertEquals(Set.of(), bare);
    }

    private static List<ClassModel> classes() throws IOException {
        try (Stream<Path> walk = Files.walk(UPSTAIRS)) {
            return walk.filter(file -> file.toString().endsWith(".class")).map(FreshnessTest::parse).toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String simpleName(ClassModel type) {
        String name = type.thisClass().asInternalName();
        return name.substring(name.lastIndexOf('/') + 1).replaceAll("\\$.*", "");
    }
}
