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

/** The Commission looks at what a new version of the policy would do, sets it, and withdraws it. */
class PolicyPagesBrowserIT extends BrowserTest {
    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void theCommissionTriesAVersionOutSetsItAndWithdrawsIt() {
        // The networks of the tests signed on 29 February 2024: in 2031 nobody else's test is about.
        setTime(Instant.parse("2030-09-01T10:00:00Z"));
        String network =
                window.request().get("/test/supporter?state=active").text().split(" ", -1)[1];
        signIn(page, SupporterSetting.COMMISSION);
        look(page, "policy-list-en", "/commission/policy/?lang=en");
        assertThat(page.locator("main")).containsText("In force");

        look(page, "policy-new-en", "/commission/policy/new?lang=en");
        page.fill("[id='policy:graceDays']", "900");
        page.click("[id='policy:preview']");
        inspect(page, "policy-new-refused-en");
        assertThat(page.locator("[id='policy:graceDays-error']")).containsText("outside what the policy allows");
        assertThat(page.inputValue("[id='policy:graceDays']")).isEqualTo("900");

        // Due on 28 February 2031. With a grace of 0 in place of 30 days it is flagged publicly ten days later.
        page.fill("[id='policy:graceDays']", "0");
        page.fill("[id='policy:effectiveFrom']", "2030-09-02");
        page.fill("[id='policy:previewOn']", "2031-03-10");
        page.click("[id='policy:preview']");
        inspect(page, "policy-preview-en");
        assertThat(page.locator("#effects")).containsText("would be flagged on 10 March 2031");
        assertThat(page.locator("#effects")).containsText("overdue → missed");
        assertThat(page.locator("#effects")).containsText("Nothing has been stored.");
        look(page, "policy-unchanged-en", "/commission/policy/?lang=en");
        assertThat(page.locator("main")).not().containsText("Still to come");

        look(page, "policy-new-ru", "/commission/policy/new?lang=ru");
        page.fill("[id='policy:graceDays']", "0");
        page.fill("[id='policy:effectiveFrom']", "2030-09-02");
        page.fill("[id='policy:previewOn']", "2031-03-10");
        page.click("[id='policy:preview']");
        inspect(page, "policy-preview-ru");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).isVisible();
        page.fill("[id='policy:reason']", "Проверка.");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("Версия установлена");
        inspect(page, "policy-set-ru");

        page.fill("[id='withdraw:reason']", "Только проверка.");
        page.click("[id='withdraw:go']");
        assertThat(page.locator(".messages")).containsText("Версия отозвана");
        inspect(page, "policy-withdrawn-ru");

        for (String language : List.of("en", "ru", "tk")) {
            look(page, "what-if-" + language, "/commission/policy/what-if?lang=" + language);
        }
        page.fill("[id='ask:until']", "2031-03-10");
        page.click("[id='ask:go']");
        inspect(page, "what-if-asked-tk");
        page.fill("[id='ask:until']", "2050-03-10");
        page.click("[id='ask:go']");
        assertThat(page.locator("[id='ask:until-error']")).not().isEmpty();
    }

    @Test
    void nobodyElseReachesThem() {
        signIn(page, SupporterSetting.OFFICER);
        Page other = page;
        assertThat(other.navigate("/commission/policy/").status()).isEqualTo(403);
        assertThat(other.navigate("/commission/policy/new").status()).isEqualTo(403);
    }
}
