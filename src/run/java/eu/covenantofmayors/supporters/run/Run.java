package eu.covenantofmayors.supporters.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code mvn -Prun}: shows the application with its demonstration data, at one's own machine, until Ctrl-C. The data stay
 * in {@code .run/} from one time to the next.
 */
public final class Run {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path project = path("run.project");
    private final Path kept = project.resolve(".run");
    private final int port = Integer.getInteger("port", 8080);
    private final URI address = URI.create("http://localhost:" + port + "/");

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        try {
            new Run().run();
        } catch (Refusal refusal) {
            System.out.println();
            System.out.println("  Cannot start: " + refusal.getMessage());
            System.out.println();
            throw refusal;
        }
    }

    private void run() throws IOException, InterruptedException {
        checkJava();
        checkPort();
        if (System.getProperty("fresh") != null && !"false".equals(System.getProperty("fresh"))) {
            say("Starting over: the data of earlier runs are deleted");
            PayaraServer.deleteRecursively(kept);
        }
        Files.createDirectories(kept);
        try (PayaraServer server = new PayaraServer(
                path("run.server"),
                project.resolve("server-config/payara"),
                path("run.directory").resolve("domains/run"),
                kept.resolve("server.log"))) {
            configure(server);
            say("Starting Payara; its log is " + project.relativize(server.log()));
            server.start("h2", "mail", "deploy");
            awaitAnswer(server);
            tellWhatToDo();
            server.awaitEnd();
        }
    }

    private void configure(PayaraServer server) throws IOException {
        server.with("COVENANT_HTTP_PORT", port)
                .with("COVENANT_ADMIN_PORT", PayaraServer.freePort())
                .with("COVENANT_WAR", path("run.war"))
                // Without DB_CLOSE_ON_EXIT=FALSE the database makes the server wait 11 seconds when it stops.
                .with(
                        "COVENANT_DB_URL",
                        "jdbc:h2:file:" + slashes(kept.resolve("data/covenant")) + ";DB_CLOSE_ON_EXIT=FALSE")
                .with("COVENANT_BASE_URL", "http://localhost:" + port)
                // Everybody knows the password of the demonstration: a telephone would protect nothing.
                .with("COVENANT_SECOND_FACTOR_ROLES", "none");
        String register = System.getProperty("register");
        if (register != null) {
            Path file = Path.of(register).toAbsolutePath();
            if (!Files.isReadable(file)) {
                throw new Refusal("-Dregister names a file that cannot be read: " + file);
            }
            server.with("COVENANT_REGISTER_FILE", file);
        }
    }

    private static void checkJava() {
        int version = Runtime.version().feature();
        if (version < 17) {
            throw new Refusal("this needs a JDK of version 17 or newer, and runs on " + version + " ("
                    + System.getProperty("java.home") + "). Point JAVA_HOME to a newer one.");
        }
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal("port " + port + " is taken by another program (or an earlier run that still stops). "
                    + "Choose another one: mvn -Prun -Dport=" + (port + 1));
        }
    }

    private void awaitAnswer(PayaraServer server) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
        long start = System.nanoTime();
        boolean configured = false;
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(500);
            System.out.print('.');
            System.out.flush();
            if (!server.isRunning()) {
                throw new Refusal("the server stopped:\n" + server.endOfLog());
            }
            if (!server.failures().isEmpty()) {
                throw new Refusal("the server could not be configured:\n" + String.join("\n", server.failures())
                        + "\nMore in " + server.log());
            }
            if (!configured && server.isConfigured()) {
                configured = true;
                System.out.println();
                say("Payara is configured and the application deployed");
            }
            if (configured && answer(client, request) == 200) {
                System.out.println();
                say("Answers after "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
                return;
            }
        }
        throw new Refusal("no page within " + PATIENCE.toMinutes() + " minutes:\n" + server.endOfLog());
    }

    private static int answer(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private void tellWhatToDo() throws IOException {
        System.out.println();
        System.out.println("  Covenant Supporters is at  " + address);
        Path accounts = project.resolve("src/demo/resources/demo-accounts.txt");
        if (Files.exists(accounts)) {
            System.out.println();
            List<String> lines = Files.readAllLines(accounts);
            lines.forEach(line -> System.out.println("  " + line));
        }
        System.out.println();
        System.out.println("  Ctrl-C stops it. The data stay in .run/; -Dfresh starts over.");
        System.out.println();
    }

    private static void say(String what) {
        System.out.println("  " + what);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }

    /** H2 reads a backslash in its address as itself, Payara as an escape. */
    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Something that its user can put right. */
    private static final class Refusal extends RuntimeException {
        Refusal(String message) {
            super(message);
        }
    }
}
