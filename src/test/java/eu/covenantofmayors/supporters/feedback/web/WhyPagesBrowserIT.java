package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Why am I flagged?" with every date, its rule and the proof of each notice, at each desk. */
class WhyPagesBrowserIT extends BrowserTest {
    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void aNetworkTheOfficeAndTheCommissionSeeWhyAPeriodIsFlagged() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ", -1)[2];
        for (String day : List.of("2026-12-01", "2027-01-30", "2027-03-01", "2027-04-10")) {
            setTime(Instant.parse(day + "T10:00:00Z"));
            timePasses();
        }
        Page network = newWindow().newPage();
        signIn(network, manager);
        network.navigate("/workspace/?lang=en");
        network.click("#due a[href*='/workspace/feedback/why']");
        String id = network.url().replaceAll(".*id=", "");
        assertThat(network.locator("#answer")).containsText("Flagged as missed");
        assertThat(network.locator("#answer")).containsText("28 February 2027");
        assertThat(network.locator("main")).containsText("Reminded, 30 days before the due date.");
        assertThat(network.locator("main")).containsText("Flagged as overdue");
        assertThat(network.locator(".proof").first()).containsText(manager);
        assertThat(network.locator(".proof").first()).containsText("taken by the mail server");
        assertThat(network.locator("main")).containsText("Put before the Commission, unless the report is in.");
        assertThat(network.locator(".vis-item").first()).isVisible();
        for (String language : List.of("en", "ru", "tk", "uk")) {
            network.navigate("/workspace/feedback/why?id=" + id + "&lang=" + language);
            assertThat(network.locator(".vis-item").first()).isVisible();
            inspect(network, "why-missed-" + language);
        }

        signIn(page, SupporterSetting.OFFICER);
        look(page, "why-office-en", "/office/feedback/why?lang=en&id=" + id);
        assertThat(page.navigate("/office/feedback/why?id=1").status()).isEqualTo(404);
        Page commission = newWindow().newPage();
        signIn(commission, SupporterSetting.COMMISSION);
        look(commission, "why-commission-en", "/commission/feedback/why?lang=en&id=" + id);

        String other =
                window.request().get("/test/supporter?state=active").text().split(" ", -1)[2];
        Page stranger = newWindow().newPage();
        signIn(stranger, other);
        assertThat(stranger.navigate("/workspace/feedback/why?id=" + id).status())
                .isEqualTo(404);
    }
}
