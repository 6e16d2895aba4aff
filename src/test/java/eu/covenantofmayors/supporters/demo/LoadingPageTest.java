package eu.covenantofmayors.supporters.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadingPageTest {
    @Test
    void showsProgressAndLoadsItselfAgain() {
        assertThat(new LoadingPage(42, null).html())
                .contains("The demonstration data are being loaded", "value=\"42\"", "http-equiv=\"refresh\"");
    }

    @Test
    void showsAFailureAsTextAndStaysThere() {
        assertThat(new LoadingPage(42, "could not be loaded: <b>none</b>").html())
                .contains("could not be loaded: &lt;b&gt;none&lt;/b&gt;")
                .doesNotContain("refresh", "being loaded");
    }
}
