package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the operator's monitoring is given: alarms that begin when they should, and a log that one program reads. */
class MonitoringTest {
    private static final Path MONITORING = Path.of("server-config/monitoring");
    private static final Pattern ALARM = Pattern.compile("alert: (\\w+)");
    private static final Pattern TRIED = Pattern.compile("alertname: (\\w+)");

    @Test
    void everyAlarmIsTried() throws IOException {
        assertThat(names(TRIED, "alerts.test.yml"))
                .containsExactlyInAnyOrderElementsOf(names(ALARM, "alerts.yml"))
                .hasSizeGreaterThan(5);
    }

    /** By Prometheus' own program; {@code PROMTOOL} names it where it is not on the path. */
    @Test
    void prometheusUnderstandsThemAndTheyBeginWhenTheyShould() throws Exception {
        Path promtool = Stream.of(System.getenv("PROMTOOL"), "/usr/bin/promtool")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (promtool == null) {
            String message = "NO PROMTOOL FOUND: the alarms cannot be tried. Name it in PROMTOOL.";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(message);
            }
            System.err.println("\n*** " + message + " This is SKIPPED. ***\n");
            Assumptions.abort(message);
        }
        assertThat(run(MONITORING, promtool.toString(), "check", "rules", "alerts.yml"))
                .isZero();
        assertThat(run(MONITORING, promtool.toString(), "test", "rules", "alerts.test.yml"))
                .isZero();
    }

    @Test
    void theLogIsConfiguredOnceHoweverOftenTheScriptRuns() throws Exception {
        Path folder = Files.createTempDirectory("logging");
        Path properties = Files.writeString(folder.resolve("logging.properties"), "its.own=1\n");
        String script =
                Path.of("server-config/payara/logging.sh").toAbsolutePath().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(run(
                            folder,
                            "bash",
                            script,
                            properties.toString(),
                            folder.resolve("logs").toString()))
                    .isZero();
        }
        assertThat(Files.readAllLines(properties))
                .contains("its.own=1")
                .containsOnlyOnce(
                        "com.sun.enterprise.server.logging.GFFileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter");
        assertThat(folder.resolve("logs/server.log.lck")).isDirectory();
    }

    @Test
    void whoWatchesFromOutsideIsToldOnceOfEach() throws Exception {
        Path folder = Files.createTempDirectory("watch");
        Path mail = Files.writeString(folder.resolve("mail"), "#!/bin/sh\necho \"$@\" >>" + folder + "/mails\n");
        assertThat(mail.toFile().setExecutable(true)).isTrue();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicReference<String> answer = new AtomicReference<>("{\"status\":\"UP\",\"checks\":[]}");
        server.createContext("/", exchange -> {
            byte[] content = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        try {
            for (int minute = 0; minute < 5; minute++) {
                assertThat(watch(folder, mail, server.getAddress().getPort())).isZero();
            }
            assertThat(Files.readAllLines(folder.resolve("mails")))
                    .containsExactly("-s Alarm: Covenant Supporters is not well operator@test.example");
            answer.set("{\"status\":\"UP\",\"checks\":[{\"name\":\"sweep\",\"status\":\"UP\"}]}");
            for (int minute = 0; minute < 2; minute++) {
                assertThat(watch(folder, mail, server.getAddress().getPort())).isZero();
            }
            assertThat(Files.readAllLines(folder.resolve("mails")))
                    .hasSize(2)
                    .contains("-s Over: Covenant Supporters is well again operator@test.example");
        } finally {
            server.stop(0);
        }
    }

    private static int watch(Path folder, Path mail, int port) throws IOException, InterruptedException {
        ProcessBuilder watch = new ProcessBuilder(
                "bash", MONITORING.resolve("watch.sh").toAbsolutePath().toString());
        watch.environment()
                .putAll(Map.of(
                        "COVENANT_ALARM_ADDRESS", "operator@test.example",
                        "COVENANT_HTTP_PORT", String.valueOf(port),
                        "STATE_DIRECTORY", folder.toString(),
                        "MAIL_COMMAND", mail.toString()));
        return watch.inheritIO().start().waitFor();
    }

    private static List<String> names(Pattern pattern, String file) throws IOException {
        // The test of all of them names each twice: while all is well, and when not.
        return pattern.matcher(Files.readString(MONITORING.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
