package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br, zstd",
                "br,gzip",
                "deflate, gzip;q=1.0, *;q=0.5",
                "gzip;q=0.1",
                "br;q=1, gzip ; q=0.8"
            })
    void packsForWhoeverUnderstands(String codings) {
        assertThat(Rendered.understandsGzip(codings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000, br", "x-gzipped", "br, gzip; q=0"})
    void doesNotPackForOthers(String codings) {
        assertThat(Rendered.understandsGzip(codings)).isFalse();
    }

    @Test
    void nobodyIsSentWhatTheyDidNotAskFor() {
        assertThat(Rendered.understandsGzip(null)).isFalse();
    }

    @Test
    void countsBothFormsOfItsContent() {
        String text = "Асоціація ".repeat(1000);
        int plain = text.getBytes(StandardCharsets.UTF_8).length;
        assertThat(rendered("text/html;charset=UTF-8", text).bytes())
                .isBetween(plain + 1001, plain + 1000 + plain / 10);
        assertThat(rendered("image/png", text).bytes()).isEqualTo(plain + 1000);
    }

    private static Rendered rendered(String type, String text) {
        return new Rendered(type, Map.of(), text.getBytes(StandardCharsets.UTF_8), true);
    }
}
