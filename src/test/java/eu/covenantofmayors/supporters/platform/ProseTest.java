package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource({
        "# Как, <h2>Как</h2>",
        "###### deepest, <h6>deepest</h6>",
        "**важно**, <p><strong>важно</strong></p>",
        "3. три, <li>три</li>",
        "- один, <ul>",
        "> said, <blockquote>"
    })
    void becomesHtml(String text, String html) {
        assertThat(Prose.html(text)).contains(html);
    }

    @Test
    void aLinkLeadsOutAndTellsSearchEnginesNothing() {
        assertThat(Prose.html("[here](https://example.org/a?b=c)"))
                .contains("href=\"https://example.org/a?b&#61;c\"")
                .contains("rel=\"nofollow\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![picture](https://tracker.example.org/pixel.png)",
                "[click](javascript:alert(1))",
                "[click](java&#115;cript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x)",
                "<a href='javascript:alert(1)'>x</a>",
                "<svg/onload=alert(1)>",
                "<style>*{display:none}</style>",
                "<iframe src=//example.org></iframe>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<javascript:alert(1)>"
            })
    void nothingOfThisGetsThrough(String text) {
        assertThat(Prose.html(text))
                .doesNotContainPattern("(?i)<(script|img|svg|style|iframe)")
                .doesNotContainPattern("(?i)href=\"(java|data|vb)")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Prose.html(null)).isEmpty();
    }

    /** Each of these made the renderer call itself until it had no stack left. */
    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", ">- "})
    void whatStandsTooDeepInItselfIsShownAsItWasTyped(String sign) {
        String typed = sign.repeat(8000) + "a";

        assertThat(Prose.isShownAsTyped(typed))
                .as("it is refused where it is written")
                .isTrue();
        assertThat(Prose.html(typed)).startsWith("<p>").contains("a</p>").doesNotContain("<blockquote>", "<li>");
    }

    @Test
    void aFewQuotationsInEachOtherStay() {
        assertThat(Prose.html("> ".repeat(5) + "a")).contains("<blockquote>");
        assertThat(Prose.isShownAsTyped("> ".repeat(5) + "a")).isFalse();
    }
}
