package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The samples for the proxies in front of the server pass on what the application has for the world outside and nothing else,
 * and cut slow bodies off. {@code scenario.ProxySamplesIT} runs them.
 */
class ProxySamplesTest {
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`?]*)`");

    @Test
    void bothPassOnTheSame() throws IOException {
        assertThat(passedOn("nginx.conf", "location ~ \"(\\^/.+)\" \\{").pattern())
                .isEqualTo(
                        passedOn("apache.conf", "RewriteRule \"!(\\^/.+)\" -").pattern());
    }

    @Test
    void everyAddressOfTheApplicationIsPassedOn() throws IOException {
        Pattern passed = passedOn("nginx.conf", "location ~ \"(\\^/.+)\" \\{");
        String document = Files.readString(Path.of("src/docs/domain.md"));
        String addresses =
                document.substring(document.indexOf("\n## Addresses\n") + 1).split("\n## ")[0];
        List<String> all = ADDRESS.matcher(addresses)
                .results()
                .map(found -> found.group(1).replace("{lang}", "en").replaceAll("\\{\\w+}", "x"))
                .filter(address -> !address.matches("/(?:health|metrics)\\b.*"))
                .toList();
        assertThat(all)
                .hasSizeGreaterThan(40)
                .allSatisfy(address ->
                        assertThat(passed.matcher(address).find()).as(address).isTrue());
        assertThat(passed.matcher("/jakarta.faces.resource/site.css").find()).isTrue();
    }

    @Test
    void nothingElseIs() throws IOException {
        Pattern passed = passedOn("nginx.conf", "location ~ \"(\\^/.+)\" \\{");
        for (String address : List.of(
                "/metrics",
                "/metrics/",
                "/health",
                "/health/ready",
                "/ejb-timer-service-app",
                "/management",
                "/eng/")) {
            assertThat(passed.matcher(address).find()).as(address).isFalse();
        }
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

    private static Pattern passedOn(String file, String rule) throws IOException {
        Matcher found = Pattern.compile(rule).matcher(sample(file));
        assertThat(found.find()).isTrue();
        return Pattern.compile(found.group(1));
    }

    private static String sample(String file) throws IOException {
        return Files.readString(Path.of("server-config/proxy", file));
    }
}
