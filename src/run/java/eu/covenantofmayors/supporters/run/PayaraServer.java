package eu.covenantofmayors.supporters.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Payara of our own, for a demonstration or for tests: a fresh copy of the distribution's domain, configured by the
 * very files in {@code server-config/payara} that an operator uses, and running until it is closed.
 */
public final class PayaraServer implements AutoCloseable {

    private static final String LISTENERS = "listeners";
    private static final String CLOSED = "closed";
    private static final String OPEN = "open";
    private static final String DEPLOY = "deploy";
    private static final String GAVE_UP = "Failed to start, exiting";
    private static final Duration PATIENCE_ON_STOP = Duration.ofSeconds(20);

    private final Path distribution;
    private final Path configuration;
    private final Path domain;
    private final Path log;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> javaOptions = new ArrayList<>(List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            // An uploaded WAR lies there under its own name: two servers must not share it.
            "-Djava.io.tmpdir=${com.sun.aas.instanceRoot}/tmp"));
    private List<String> wrapper = List.of();
    private int commandCount;
    private Process process;

    /**
     * @param distribution the unpacked server; nothing in it is changed
     * @param configuration the folder with the {@code *.asadmin} files and {@code server.env}
     * @param domain where the copy of the domain lives; what is there is replaced
     * @param log where the server's log is written
     */
    public PayaraServer(Path distribution, Path configuration, Path domain, Path log) throws IOException {
        this.distribution = distribution.toAbsolutePath();
        this.configuration = configuration.toAbsolutePath();
        this.domain = domain.toAbsolutePath();
        this.log = log.toAbsolutePath();
        for (String line : commands(configuration.resolve("server.env"))) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    /** Gives the server a value other than the one in {@code server.env}. */
    public PayaraServer with(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** Has another program start it: the command of the server follows these words. */
    public PayaraServer through(String... program) {
        wrapper = List.of(program);
        return this;
    }

    /** Where its domain lies. */
    public Path domain() {
        return domain;
    }

    /**
     * For a server that lives for minutes: its Java translates quickly rather than well. The better translation takes half the
     * processor's time of such a server and never pays.
     */
    public PayaraServer shortLived() {
        javaOptions.add("-XX:TieredStopAtLevel=1");
        // With the stock 48 MB for it, what is translated soon drives out what was translated before.
        javaOptions.add("-XX:ReservedCodeCacheSize=160m");
        return this;
    }

    /**
     * Starts the server; it runs the named command files ({@code "mail"} is {@code mail.asadmin}) in that order. If they deploy
     * the application, the server lets nobody in before.
     */
    public PayaraServer start(String... commandFiles) throws IOException {
        deleteRecursively(domain);
        copyRecursively(distribution.resolve("glassfish/domains/domain1"), domain);
        tune();
        configureLog();
        List<String> before = new ArrayList<>(commands(configuration.resolve(LISTENERS + ".asadmin")));
        if (List.of(commandFiles).contains(DEPLOY)) {
            before.addAll(commands(configuration.resolve(CLOSED + ".asadmin")));
        }
        before.replaceAll(this::filled);
        List<String> after = new ArrayList<>();
        for (String file : commandFiles) {
            after.addAll(commands(configuration.resolve(file + ".asadmin")));
        }
        commandCount = before.size() + after.size();
        Path preBoot = Files.write(domain.resolve("config/pre-boot.asadmin"), before);
        Path postBoot = Files.write(domain.resolve("config/post-boot.asadmin"), after);
        launch(false, "--prebootcommandfile", preBoot.toString(), "--postbootcommandfile", postBoot.toString());
        return this;
    }

    /** Starts it as it was left, with what was deployed, as the operator's service does; {@link #isConfigured()} tells nothing then. */
    public PayaraServer startAgain() throws IOException {
        launch(
                true,
                "--prebootcommandfile",
                configuration.resolve(CLOSED + ".asadmin").toString(),
                "--postbootcommandfile",
                configuration.resolve(OPEN + ".asadmin").toString());
        return this;
    }

    private void launch(boolean again, String... options) throws IOException {
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--verbose",
                "--domaindir",
                domain.getParent().toString()));
        command.addAll(List.of(options));
        command.add(domain.getFileName().toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(
                        again
                                ? ProcessBuilder.Redirect.appendTo(log.toFile())
                                : ProcessBuilder.Redirect.to(log.toFile()));
        process = builder.start();
        process.getOutputStream().close();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop Payara"));
    }

    /** The process that has started the server; it lives as long as the server does. */
    ProcessHandle starter() {
        return process.toHandle();
    }

    /** As when the machine loses its power: nothing is finished, nothing is closed. */
    public synchronized void kill() {
        new ProcessTree(process.toHandle()).kill();
        process = null;
    }

    /** Ports are written as numbers: Arquillian's client reads them from the configuration and knows no variables. */
    private String filled(String command) {
        String filled = command;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            filled = filled.replace("${ENV=" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    /** True once the server has carried out every command of its configuration. */
    public boolean isConfigured() {
        return logLines().stream().filter(PayaraServer::isOutcomeOfCommand).count() >= commandCount;
    }

    /** The log's lines about commands that the server could not carry out. It only warns of them and runs on. */
    public List<String> failures() {
        return logLines().stream()
                .filter(line -> line.contains("Boot Command") && line.contains("failed"))
                .toList();
    }

    /** False also when the server has given up starting, for it may hang on for ever then. */
    public boolean isRunning() {
        return process != null && process.isAlive() && logLines().stream().noneMatch(line -> line.contains(GAVE_UP));
    }

    /** Waits until the server is stopped by somebody else. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** The last lines that the server has written. */
    public String endOfLog() {
        List<String> lines = logLines();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    public Path log() {
        return log;
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public synchronized void close() {
        if (process == null) {
            return;
        }
        // The starter does not pass a signal on, so the server itself, its child, is told.
        new ProcessTree(process.toHandle()).end(PATIENCE_ON_STOP);
        process = null;
    }

    /** A port that nobody on this machine listens on at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyRecursively(Path from, Path to) throws IOException {
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

    /** Options of the server's Java, which no command can change before it starts. */
    private void tune() throws IOException {
        Files.createDirectories(domain.resolve("tmp"));
        Path domainXml = domain.resolve("config/domain.xml");
        String options = javaOptions.stream()
                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                .collect(Collectors.joining());
        String xml = Files.readString(domainXml);
        Files.writeString(domainXml, xml.replace("<jvm-options>-Xmx512m</jvm-options>", options));
    }

    /** As {@code logging.sh} does for an operator. */
    private void configureLog() throws IOException {
        Files.writeString(
                domain.resolve("config/logging.properties"),
                Files.readString(configuration.resolve("logging.properties")),
                StandardOpenOption.APPEND);
        Files.createDirectories(domain.resolve("logs/server.log.lck"));
    }

    private List<String> logLines() {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOutcomeOfCommand(String line) {
        return line.contains("Boot Command") && (line.contains("returned with result") || line.contains("failed"));
    }

    private static List<String> commands(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
