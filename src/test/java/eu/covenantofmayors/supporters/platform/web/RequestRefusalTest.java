package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/en/supporters/a-network",
                "/office/supporter/view",
                "/office/supporter/supporters.csv",
                "/jakarta.faces.resource/components.js.xhtml",
                "/feeds/deadlines/aB_-9.ics",
                "/.well-known/security.txt",
                "/en/%D0%B0"
            })
    void anAddressInItsOneFormIsAnswered(String path) {
        assertThat(RequestRefusal.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en",
                "*",
                "http://elsewhere.example/",
                "//office/supporter/view",
                "/office//supporter",
                "/%6fffice/supporter/view",
                "/office/supporter/view.xhtm%6c",
                "/office/supporter/view%2exhtml",
                "/en/../office/",
                "/en/..",
                "/office/./supporter",
                "/workspace/;jsessionid=17",
                "/workspace;x/account",
                "/en/%zz",
                "/en/%2",
                "/en/%2F",
                "/en/%00",
                "/en\\office",
                "/en/a b"
            })
    void anyOtherWayOfWritingItIsRefused(String path) {
        assertThat(RequestRefusal.isCanonical(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json;charset=utf-8;q=1.000",
                "application/signed-exchange;v=b3;q=0.7",
                "text/plain;x=\"y;z\" , text/csv"
            })
    void theFormatsThatClientsAskForAreUnderstood(String accept) {
        assertThat(RequestRefusal.isAcceptable(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*;q=x", "*/*;q=2", "*/*;q=0.12345", ";;;", "text", "text/html;", "text/html;x", ",text/html"})
    void whatTheServersLibrariesFailOnIsRefused(String accept) {
        assertThat(RequestRefusal.isAcceptable(accept)).isFalse();
    }
}
