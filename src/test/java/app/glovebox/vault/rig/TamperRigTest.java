package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What someone does who holds the files and no key. `OLD` is an earlier copy of the same vault, `OTHER` another vault
/// under the same password; the log belongs to a vault that was not closed.
@Execution(ExecutionMode.CONCURRENT)
class TamperRigTest {
    private static final int TIMES = Integer.getInteger("glovebox.rig.tampers", 10);
    private static final String ANY = "(SELECT id FROM rec ORDER BY random() LIMIT 1)";
    private static final String[] NAMES = {"a", "old", "other", "left"};

    /// Sixteen ways, and whether each is always found; the others are found or change nothing.
    enum Recipe {
        DROP_A_RECORD("DELETE FROM rec WHERE id=" + ANY),
        ADD_A_RECORD("INSERT INTO rec SELECT randomblob(16),ver,sealed FROM rec WHERE id=" + ANY),
        SWAP_TWO_RECORDS("CREATE TEMP TABLE two AS SELECT id,sealed FROM rec ORDER BY random() LIMIT 2;"
                + "UPDATE rec SET sealed=(SELECT sealed FROM two WHERE two.id<>rec.id) WHERE id IN (SELECT id FROM two)"),
        REPLAY_AN_OLD_RECORD("REPLACE INTO rec SELECT old.* FROM old.rec old JOIN main.rec new USING(id) "
                + "WHERE old.sealed<>new.sealed ORDER BY random() LIMIT 1"),
        OLD_SET_ROW("REPLACE INTO head SELECT * FROM old.head WHERE k='set'"),
        DROP_A_BUCKET("DELETE FROM bucket WHERE n=(SELECT n FROM bucket ORDER BY random() LIMIT 1)"),
        REPLAY_AN_OLD_BUCKET("REPLACE INTO bucket SELECT * FROM old.bucket"),
        BUCKET_OF_ANOTHER_VAULT("REPLACE INTO bucket SELECT * FROM other.bucket ORDER BY random() LIMIT 1"),
        OLD_SET_AND_BUCKETS("REPLACE INTO head SELECT * FROM old.head; REPLACE INTO bucket SELECT * FROM old.bucket"),
        OLD_RECORDS_NEW_SET("DELETE FROM rec; INSERT INTO rec SELECT * FROM old.rec"),
        HEADER_OF_ANOTHER_VAULT("REPLACE INTO head SELECT * FROM other.head WHERE k='vault'"),
        RECORD_OF_ANOTHER_VAULT("INSERT INTO rec SELECT * FROM other.rec ORDER BY random() LIMIT 1"),
        CUT_FILE(null), CUT_LOG(null), OLD_LOG_BESIDE(null), LOG_OF_ANOTHER_VAULT(null);

        private final String sql;

        Recipe(String sql) {
            this.sql = sql;
        }
    }

    private static final int OLD = 30;
    private static final int NEW = 60;
    private static final int LEFT = 75;

    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    @TempDir(factory = Scratch.class)
    private Path temp;

    @ParameterizedTest
    @EnumSource(Recipe.class)
    void isFoundOrHarmless(Recipe recipe) throws Exception {
        Random random = new Random(seed + recipe.ordinal());
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            Script script = new Script(random.nextLong(), false);
            Script others = new Script(random.nextLong(), false);
            make(script, others);
            Path target = tampered(recipe, random);
            if (recipe == Recipe.LOG_OF_ANOTHER_VAULT && isWholly(others, target)) {
                // Every page stood in the log: the same as another vault put in this one's place under one password.
                continue;
            }
            found += found(target, recipe, script) ? 1 : 0;
        }
        assertTrue(recipe.sql == null || found == TIMES, recipe + ": " + found + " found, seed " + seed);
        System.out.printf("R5: %s, %d times: %d found, %d harmless, seed %d%n", recipe, TIMES, found, TIMES - found,
                seed);
    }

    private void make(Script script, Script others) throws Exception {
        for (String name : NAMES) {
            clear(at(name));
        }
        try (Workload workload = new Workload(at("a"), script)) {
            for (int step = 1; step <= LEFT; step++) {
                workload.run(step);
                if (step == OLD) {
                    workload.close();
                    copy(at("a"), at("old"));
                } else if (step == NEW) {
                    workload.close();
                    copy(at("a"), temp.resolve("kept"));
                }
            }
            copy(at("a"), at("left"));
        }
        copy(temp.resolve("kept"), at("a"));
        try (Workload workload = new Workload(at("other"), others)) {
            for (int step = 1; step <= OLD; step++) {
                workload.run(step);
            }
            copy(at("other"), temp.resolve("other-left"));
        }
    }

    private Path tampered(Recipe recipe, Random random) throws Exception {
        switch (recipe) {
            case CUT_FILE -> cut(at("a"), random);
            case CUT_LOG -> {
                cut(Path.of(at("left") + "-wal"), random);
                return at("left");
            }
            case OLD_LOG_BESIDE -> {
                copy(at("old"), temp.resolve("mixed"));
                beside(at("left"), temp.resolve("mixed"));
                return temp.resolve("mixed");
            }
            case LOG_OF_ANOTHER_VAULT -> beside(temp.resolve("other-left"), at("a"));
            default -> execute(recipe.sql);
        }
        return at("a");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + at("a"));
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + at("old") + "' AS old");
            statement.execute("ATTACH '" + at("other") + "' AS other");
            for (String one : sql.split(";")) {
                statement.execute(one);
            }
        }
    }

    private static boolean isWholly(Script others, Path target) throws Exception {
        Path copy = Path.of(target + "-copy");
        copy(target, copy);
        try (Workload workload = new Workload(copy, others)) {
            return workload.stepsIn(List.of(OLD)) == OLD;
        } catch (VaultRefusedException | StorageException | AssertionError not) {
            return false;
        } finally {
            clear(copy);
        }
    }

    /// Whether it was found; fails if the vault opens with what it never held.
    private boolean found(Path target, Recipe recipe, Script script) throws Exception {
        // A page that lies behind the end of a file too old for its log cannot be read at all.
        boolean mixed = recipe == Recipe.OLD_LOG_BESIDE || recipe == Recipe.LOG_OF_ANOTHER_VAULT;
        try (Workload workload = new Workload(target, script)) {
            workload.stepsIn(states(recipe));
            return false;
        } catch (VaultRefusedException refused) {
            assertTrue(refused.kind() == VaultRefusedException.Kind.DAMAGED
                    || mixed && refused.kind() == VaultRefusedException.Kind.UNREADABLE,
                    refused.kind() + ", " + recipe + ", seed " + seed);
            return true;
        } catch (StorageException late) {
            assertTrue(late.getCause() instanceof StoreException damage && (damage.kind() == StoreException.Kind.DAMAGED
                    || mixed && damage.kind() == StoreException.Kind.UNREADABLE), recipe + ", seed " + seed);
            return true;
        } catch (AssertionError wrong) {
            throw new AssertionError("not found: " + recipe + ", seed " + seed, wrong);
        }
    }

    /// A cut log ends earlier, which only an anchor outside the file could tell: but it ends between two steps.
    private static List<Integer> states(Recipe recipe) {
        return switch (recipe) {
            case CUT_LOG, OLD_LOG_BESIDE -> IntStream.rangeClosed(OLD, LEFT).boxed().toList();
            default -> List.of(NEW);
        };
    }

    private Path at(String name) {
        return temp.resolve(name + ".vault");
    }

    private static void cut(Path path, Random random) throws IOException {
        if (Files.exists(path)) {
            byte[] bytes = Files.readAllBytes(path);
            Files.write(path, Arrays.copyOf(bytes, random.nextInt(100, Math.max(101, bytes.length))));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        clear(to);
        Files.copy(from, to);
        beside(from, to);
    }

    /// Puts one vault's log beside another; there is none right after an opening.
    private static void beside(Path from, Path to) throws IOException {
        if (Files.exists(Path.of(from + "-wal"))) {
            Files.copy(Path.of(from + "-wal"), Path.of(to + "-wal"));
        }
    }

    private static void clear(Path path) throws IOException {
        for (String suffix : List.of("", "-wal", "-journal")) {
            Files.deleteIfExists(Path.of(path + suffix));
        }
    }
}
