package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.TestServers;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The log of a server that runs with {@code server-config/payara/logging.properties}. */
@ArquillianTest
@RunAsClient
class ServerLogIT {
    private final Path log = TestServers.serverLog();

    @Test
    void eachLineIsOneJsonObjectFromTheFirstOn() throws IOException {
        List<String> lines = Files.readAllLines(log);
        // The last one may be on its way.
        assertThat(lines.subList(0, lines.size() - 1)).isNotEmpty().allMatch(ServerLogIT::isJsonObject);
        assertThat(lines.get(0)).contains("\"Timestamp\"").contains("\"LogMessage\"");
    }

    @Test
    void theStartDoesNotBeginAnotherFile() throws IOException {
        try (Stream<Path> files = Files.list(log.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("server.log_"))
                    .contains("server.log", "server.log.1");
        }
        assertThat(Files.readString(log.resolveSibling("server.log.1"))).contains("JVM invocation command line");
    }

    @Test
    void aStartSaysNothingThatNobodyNeeds() throws IOException {
        assertThat(Files.readString(log))
                .doesNotContain("Portable JNDI names")
                .doesNotContain("The SSL certificate with alias")
                .doesNotContain("annotation symbol inheritance")
                .doesNotContain("ProbeProvider")
                .doesNotContain("MetricRegistryProducer")
                .doesNotContainPattern("Boot Command [^\"]* failed");
    }

    private static boolean isJsonObject(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.read().getValueType() == ValueType.OBJECT;
        } catch (JsonException e) {
            return false;
        }
    }
}
