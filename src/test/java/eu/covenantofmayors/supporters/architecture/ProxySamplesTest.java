package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples for the proxies in front of the server keep closed what only its operator may see, and cut slow bodies off. */
class ProxySamplesTest {
    @ParameterizedTest
    @CsvSource({"nginx.conf,'location ~ (\\S+) \\{'", "apache.conf,'<LocationMatch \"(\\S+)\">'"})
    void whatWatchesTheServerIsClosedHoweverItIsWritten(String file, String rule) throws IOException {
        Matcher found = Pattern.compile(rule).matcher(sample(file));
        assertThat(found.find()).isTrue();
        Pattern closed = Pattern.compile(found.group(1));
        for (String address : List.of("/metrics", "/metrics/", "/metrics;x", "/health", "/health/ready", "/health;x")) {
            assertThat(closed.matcher(address).find()).as(address).isTrue();
        }
        assertThat(closed.matcher("/en/health").find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nginx.conf,client_body_timeout",
        "nginx.conf,proxy_request_buffering on",
        "apache.conf,RequestReadTimeout"
    })
    void whoSendsSlowlyIsCutOff(String file, String setting) throws IOException {
        assertThat(sample(file)).containsPattern("(?m)^ *" + setting);
    }

    private static String sample(String file) throws IOException {
        return Files.readString(Path.of("server-config/proxy", file));
    }
}
