package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
    private static final String NAME = "Київ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ки\u00ADїв",
                "\u200EКиїв\u200F",
                "Ки\u200Bїв",
                "\uFEFFКиїв",
                "Ки\u200Cї\u200Dв",
                "\u202AКиїв\u202C",
                "\u2066Київ\u2069",
                "Киї\u2060в",
                "Киї\u034Fв",
                "Київ\u3164",
                "Київ\uFE0F",
                "Киї\u0001в",
                "Ки\u0000їв",
                "Київ\u009F",
                "Київ\uFFFE",
                "Київ\uD800"
            })
    void whatCannotBeSeenIsTakenOut(String name) {
        assertThat(TextNormalizer.normalize(name)).isEqualTo(NAME);
    }

    @Test
    void lettersAreComposed() {
        String decomposed = Normalizer.normalize(NAME, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(NAME);
        assertThat(TextNormalizer.normalize(decomposed)).isEqualTo(NAME);
        assertThat(TextNormalizer.normalize("Ки\u0456\u00AD\u0308в")).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Plain\r\n\ttext", "Кам’янець – «місто»", "Şäher № 5 м²", "ქალაქი", "Հայաստան", "🌍"})
    void whatIsSeenStays(String text) {
        assertThat(TextNormalizer.normalize(text)).isEqualTo(text);
    }

    @Test
    void breaksOfAWordProcessorPartWords() {
        assertThat(TextNormalizer.normalize("one\u000Btwo\u2028three\fend")).isEqualTo("one two three end");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(TextNormalizer.normalize((String) null)).isNull();
        assertThat(TextNormalizer.legalInXml(null)).isNull();
    }

    @Test
    void everyTextOfAJsonObjectIsReached() {
        assertThat(TextNormalizer.normalize(Json.createReader(new StringReader(
                                "{\"a\":\"x\\u00ad\",\"b\":[\"\\u200by\",1,null,true],\"c\":{\"d\":\"\\u0001z\"}}"))
                        .readObject()))
                .hasToString("{\"a\":\"x\",\"b\":[\"y\",1,null,true],\"c\":{\"d\":\"z\"}}");
    }

    @Test
    void xmlCarriesWhatIsLeft() {
        assertThat(TextNormalizer.legalInXml("a\u0001b\u000Bc\uFFFEd\uD800e\tf🌍"))
                .isEqualTo("abcde\tf🌍");
    }
}
