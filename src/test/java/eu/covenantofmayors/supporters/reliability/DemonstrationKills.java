package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.run.ProcessTree;
import eu.covenantofmayors.supporters.run.Run;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demonstration, that is what {@code mvn -Prun} runs, is killed while it starts, loads its data or shows them, and is
 * started again on the same data. It must come up without an error and with as many rows in each table as one that was left
 * alone. In turn everything is killed (as when the machine loses its power), and only the program that Ctrl-C would reach,
 * which leaves Payara and PostgreSQL behind. At the end Ctrl-C has to end all of it.
 *
 * <p>It needs the WAR of the demonstration: {@code mvn -Prun package} first. {@code -Dkills=10}, {@code -Dseed=}. Not
 * across midnight in Brussels, for the data depend on the day.
 */
public final class DemonstrationKills {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final String READY = "Covenant Supporters is at";

    private final Path directory = Path.of(System.getProperty("test.directory"), "reliability", "demonstration")
            .toAbsolutePath();
    private final Path war = Path.of(System.getProperty("test.directory"), "run", "covenant-supporters.war")
            .toAbsolutePath();
    private final Path data = directory.resolve(".run");
    private final Path output = directory.resolve("output.txt");
    private final List<String> violations = new ArrayList<>();
    private final Random random;
    private Process program;

    private DemonstrationKills(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        DemonstrationKills kills = new DemonstrationKills(seed);
        Runtime.getRuntime().addShutdownHook(new Thread(kills::killAll, "end the demonstration"));
        kills.run();
        kills.violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
        System.out.println(kills.violations.isEmpty() ? "All as wanted." : "NOT as wanted.");
        kills.killAll();
        Runtime.getRuntime().halt(kills.violations.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        if (!Files.exists(war)) {
            throw new IllegalStateException("There is no " + war + ": mvn -Prun package makes it");
        }
        // What Run reads in the project: the server's configuration.
        copy(Path.of("server-config"), directory.resolve("server-config"));
        long begun = System.nanoTime();
        start(true);
        awaitReady();
        long whole = System.nanoTime() - begun;
        requireNoError("undisturbed");
        Map<String, Long> expected = rows();
        System.out.printf("undisturbed: ready after %d s, %s%n", TimeUnit.NANOSECONDS.toSeconds(whole), sum(expected));
        killAll();
        for (int kill = 0; kill < KILLS; kill++) {
            // One moment in each tenth of the start, the last ones soon after it.
            long moment = (long) ((kill + random.nextDouble()) * 1.2 * whole / KILLS);
            kill(kill, moment, expected);
        }
        interrupt();
    }

    private void kill(int number, long moment, Map<String, Long> expected) throws Exception {
        boolean everything = number % 2 == 0;
        start(true);
        TimeUnit.NANOSECONDS.sleep(moment);
        String reached = lastLine();
        if (everything) {
            killAll();
        } else {
            program.destroyForcibly().waitFor();
        }
        long killed = System.nanoTime();
        start(false);
        awaitReady();
        String what = String.format(
                "%d: %s killed after %.1f s (%s), started again within %d s",
                number + 1,
                everything ? "everything" : "the program alone",
                moment / 1e9,
                reached,
                Duration.ofNanos(System.nanoTime() - killed).toSeconds());
        requireNoError(what);
        Map<String, Long> found = rows();
        found.forEach((table, rows) -> {
            if (!rows.equals(expected.get(table))) {
                violations.add(what + ": " + rows + " rows in " + table + " in place of " + expected.get(table));
            }
        });
        System.out.println(what + "; " + sum(found));
        killAll();
    }

    /** Ctrl-C: the signal reaches the program, which has to take the others along. */
    private void interrupt() throws Exception {
        start(false);
        awaitReady();
        List<ProcessHandle> all = everything().toList();
        long begun = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(program.pid()))
                .start()
                .waitFor();
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(1, TimeUnit.MINUTES);
            } catch (TimeoutException stays) {
                violations.add("Ctrl-C has left process " + process.pid()
                        + " (what a shell starts in the background ignores Ctrl-C: start this in the foreground)");
                return;
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        System.out.printf("Ctrl-C: all %d processes are gone after %.1f s%n", all.size(), millis / 1e3);
        if (millis > STOP_LIMIT.toMillis()) {
            violations.add("Ctrl-C took " + millis + " ms");
        }
    }

    private void start(boolean fresh) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Drun.project=" + directory,
                "-Drun.server=" + System.getProperty("test.server"),
                "-Drun.war=" + war,
                "-Drun.directory=" + directory,
                "-Dport=" + PayaraServer.freePort(),
                "-Dfresh=" + fresh,
                Run.class.getName()));
        program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String classPath() {
        return DemonstrationKills.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(output).contains(READY)) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The demonstration does not start:\n" + Files.readString(output));
            }
            Thread.sleep(200);
        }
    }

    private String lastLine() throws IOException {
        return Files.readString(output)
                .lines()
                .map(String::strip)
                .filter(line -> !line.matches("\\.*"))
                .reduce("", (before, line) -> line);
    }

    /** Levels of java.util.logging: 1000 is SEVERE, whatever Payara calls it. */
    private void requireNoError(String when) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("server.log"))) {
            lines.filter(line -> line.contains("_LevelValue=1000;"))
                    .forEach(line -> violations.add(when + ": " + line));
        }
    }

    /** How many rows each table has. */
    private Map<String, Long> rows() throws IOException, SQLException {
        String port = postmaster().get(3);
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                Statement sql = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = sql.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = sql.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static String sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum() + " rows in " + rows.size() + " tables";
    }

    private List<String> postmaster() throws IOException {
        Path file = data.resolve("database/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The program and what it has started; PostgreSQL's own starter has ended, so it is found by its file. */
    private Stream<ProcessHandle> everything() throws IOException {
        return Stream.concat(Stream.of(program.toHandle()), database().stream())
                .flatMap(root -> Stream.concat(root.descendants(), Stream.of(root)));
    }

    /** PostgreSQL, if it runs; another process may have the number in its file by now. */
    private Optional<ProcessHandle> database() throws IOException {
        Path programs = data.resolve("postgresql");
        return postmaster().stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(programs))
                        .isPresent());
    }

    private void killAll() {
        try {
            if (program != null) {
                Optional<ProcessHandle> database = database();
                new ProcessTree(program.toHandle()).kill();
                database.map(ProcessTree::new).ifPresent(ProcessTree::kill);
            }
        } catch (IOException e) {
            System.err.println("Could not kill the demonstration: " + e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
