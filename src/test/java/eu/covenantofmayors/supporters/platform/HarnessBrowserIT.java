package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** That a browser reaches the application, and can move its time. */
class HarnessBrowserIT extends BrowserTest {

    @Test
    void theFirstPageAnswersAtTheRoot() {
        assertThat(page.navigate("/").status()).isEqualTo(200);
        assertThat(page.title()).contains("Covenant");
        screenshot(page, "first-page");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isNotNull();
    }

    @Test
    void timeMoves() {
        setTime(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(window.request().get("/test/clock").text()).isEqualTo("2030-01-01T00:00:00Z");
        setTime(null);
    }
}
