package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.platform.harness.Proxy;
import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two instances, set up on a Payara of their own by the very script that an operator runs: {@code server-config/cluster}. */
final class Cluster implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("server-config");

    private final Path payara;
    private final Path log;
    private final Path settings;
    private final int administration;
    private final List<Integer> ports = List.of(PayaraServer.freePort(), PayaraServer.freePort());

    private final Proxy proxy = new Proxy(ports.get(0), ports.get(1));

    /** Nothing is set up yet. */
    Cluster(Installation installation, Path directory, Map<String, Object> further) throws IOException {
        payara = directory.resolve("cluster/payara6").toAbsolutePath();
        log = directory.resolve("cluster.log");
        settings = directory.resolve("cluster.env");
        administration = PayaraServer.freePort();
        Map<String, Object> values = new TreeMap<>(installation.settings(PayaraServer.freePort()));
        values.put("COVENANT_BASE_URL", address());
        values.putAll(further);
        values.put("COVENANT_ADMIN_PORT", administration);
        values.put("COVENANT_PAYARA", payara);
        values.put("COVENANT_INSTANCE_1", ports.get(0));
        values.put("COVENANT_INSTANCE_2", ports.get(1));
        values.put("COVENANT_INSTANCE_ADMIN_1", PayaraServer.freePort());
        values.put("COVENANT_INSTANCE_ADMIN_2", PayaraServer.freePort());
        int grid1 = PayaraServer.freePort();
        int grid2 = PayaraServer.freePort();
        values.put("COVENANT_GRID_1", grid1);
        values.put("COVENANT_GRID_2", grid2);
        values.put("COVENANT_GRID_MEMBERS", "127.0.0.1:" + grid1 + ",127.0.0.1:" + grid2);
        List<String> lines = new ArrayList<>(Files.readAllLines(CONFIGURATION.resolve("payara/server.env")));
        lines.addAll(Files.readAllLines(CONFIGURATION.resolve("cluster/cluster.env")));
        values.forEach((name, value) -> lines.add(name + "='" + value + "'"));
        Files.write(settings, lines);
    }

    /** Unpacks a fresh Payara and runs the script. */
    void setUp() throws IOException, InterruptedException {
        run("rm", "-rf", payara.toString());
        copy(Path.of(System.getProperty("test.server")), payara);
        if (run("bash", CONFIGURATION.resolve("cluster/set-up.sh").toString(), settings.toString()) != 0) {
            throw new IllegalStateException("The cluster could not be set up; see " + log);
        }
    }

    /** Where people meet it. */
    String address() {
        return "http://127.0.0.1:" + proxy.port();
    }

    /** Where an instance answers; they count from 1. */
    int port(int instance) {
        return ports.get(instance - 1);
    }

    /** As when its machine loses its power. */
    void kill(int instance) throws IOException {
        ProcessHandle process = instance(instance).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts one that was killed, if it was, and waits until the application runs in it. */
    void startAgain(int instance) throws IOException, InterruptedException {
        if (instance(instance).isPresent()) {
            return;
        }
        String command = "set -a; . '" + settings + "'; '" + payara + "/bin/asadmin' --interactive=false --port "
                + administration + " start-instance covenant-" + instance;
        if (run("bash", "-c", command) != 0) {
            throw new IllegalStateException("The instance does not start again; see " + log);
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    /** By the file in which it notes its process: the command is longer than Java can read. */
    private Optional<ProcessHandle> instance(int instance) throws IOException {
        Path noted = payara.resolve("glassfish/nodes/localhost-domain1/covenant-" + instance + "/config/pid");
        return Files.exists(noted)
                ? ProcessHandle.of(Long.parseLong(Files.readString(noted).strip()))
                : Optional.empty();
    }

    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(payara.toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Override
    public void close() {
        proxy.close();
        List<ProcessHandle> left = processes().toList();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(process -> process.onExit().join());
    }
}
