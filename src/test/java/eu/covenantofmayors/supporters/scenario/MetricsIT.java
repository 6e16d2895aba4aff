package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.TestServers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads at {@code /metrics} is what it understands, and what the sample of its alarms asks for. */
@ArquillianTest
@RunAsClient
class MetricsIT {
    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)");
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\w+)");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\.)*\",?)*})? (\\S+)");
    private static final Pattern OURS = Pattern.compile("\\bcovenant_\\w+\\b");

    /** How old the last one is, nobody knows before there was one: the database may be as fresh as this class. */
    @BeforeEach
    void aSweepHasGoneThrough() throws Exception {
        HttpRequest tick = HttpRequest.newBuilder(TestServers.address().resolve("/test/tick"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(tick, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyLineIsUnderstoodAndNothingIsThereTwice() throws Exception {
        Exposition exposition = new Exposition(scrape().body());
        assertThat(exposition.misunderstood).isEmpty();
        assertThat(exposition.samples).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(exposition.values.keySet()).allSatisfy(name -> {
            String family = exposition.family(name);
            assertThat(exposition.help).as(name).containsKey(family);
            assertThat(exposition.types).as(name).containsKey(family);
        });
        assertThat(exposition.types)
                .allSatisfy((family, type) ->
                        assertThat(family.endsWith("_total")).as(family).isEqualTo(type.equals("counter")));
    }

    @Test
    void figuresOfOursAreKnownWhileAllIsWell() throws Exception {
        Map<String, Double> values = new Exposition(scrape().body()).values;
        assertThat(values.get("covenant_database_up")).isEqualTo(1);
        assertThat(values.get("covenant_sweep_failures_total")).isNotNegative();
        assertThat(values.get("covenant_mails_waiting")).isNotNegative();
        assertThat(values.get("covenant_mails_oldest_waiting_seconds")).isNotNegative();
        assertThat(values.get("covenant_disk_free_bytes"))
                .isPositive()
                .isLessThan(values.get("covenant_disk_size_bytes"));
    }

    @Test
    void theBackupIsAsOldAsItsFile() throws Exception {
        Files.deleteIfExists(TestServers.backupStamp());
        assertThat(new Exposition(scrape().body()).values.get("covenant_backup_age_seconds"))
                .isEqualTo(Double.POSITIVE_INFINITY);

        Files.createFile(TestServers.backupStamp());
        assertThat(new Exposition(scrape().body()).values.get("covenant_backup_age_seconds"))
                .isBetween(-1.0, 3600.0);
    }

    @Test
    void whateverAnAlarmAsksForIsMeasured() throws Exception {
        List<String> asked = OURS.matcher(Files.readString(Path.of("server-config/monitoring/alerts.yml")))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(6);
        assertThat(new Exposition(scrape().body()).values.keySet()).containsAll(asked);
    }

    private static HttpResponse<String> scrape() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestServers.address().resolve("/metrics"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        return answer;
    }

    /** Prometheus text format 0.0.4. */
    private static final class Exposition {
        private final Map<String, String> help = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();
        private final Map<String, Double> values = new HashMap<>();
        private final List<String> samples = new ArrayList<>();
        private final List<String> misunderstood = new ArrayList<>();

        Exposition(String text) {
            text.lines().forEach(this::read);
        }

        private void read(String line) {
            Matcher helped = HELP.matcher(line);
            Matcher typed = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (helped.matches()) {
                assertThat(help.put(helped.group(1), helped.group(2))).as(line).isNull();
            } else if (typed.matches()) {
                assertThat(types.put(typed.group(1), typed.group(2))).as(line).isNull();
            } else if (sample.matches()) {
                samples.add(line.substring(0, line.lastIndexOf(' ')));
                values.put(sample.group(1), Double.valueOf(sample.group(3).replace("Inf", "Infinity")));
            } else {
                misunderstood.add(line);
            }
        }

        /** A summary says its parts under its own name with an ending. */
        String family(String sample) {
            return types.containsKey(sample) ? sample : sample.replaceFirst("_(?:sum|count|bucket)$", "");
        }
    }
}
