package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
        page.fill("[id='policy:caseDays']", "5");
        page.fill("[id='policy:effectiveFrom']", "2030-09-01");
        page.fill("[id='policy:previewOn']", "2031-03-10");
        page.click("[id='policy:preview']");
        assertThat(page.locator("[id='policy:effectiveFrom-error']")).containsText("from tomorrow on");
        page.fill("[id='policy:effectiveFrom']", "2030-09-02");
        page.click("[id='policy:preview']");
        inspect(page, "policy-preview-en");
        Locator effects = page.locator("#effects");
        assertThat(effects).containsText("publicly, on 10 March 2031 that would not be without this version");
        assertThat(effects).containsText("before the Commission by 10 March 2031");
        assertThat(effects).containsText("today: nothing due; without this version: overdue; with it: missed");
        assertThat(effects).containsText("Nothing has been stored.");
        if (effects.locator("li").count() < 50) {
            assertThat(effects.locator("a[href$='/supporters/" + network + "']").first())
                    .isVisible();
        }
        page.fill("[id='policy:graceDays']", "30");
        page.fill("[id='policy:caseDays']", "90");
        page.fill("[id='policy:previewOn']", "2030-09-02");
        page.click("[id='policy:preview']");
        assertThat(effects).containsText("Until 2 September 2030 nothing would change");
        inspect(page, "policy-preview-nothing-en");
        look(page, "policy-unchanged-en", "/commission/policy/?lang=en");
        assertThat(page.locator("main")).not().containsText("Still to come");

        look(page, "policy-new-ru", "/commission/policy/new?lang=ru");
        page.fill("[id='policy:graceDays']", "0");
        page.fill("[id='policy:effectiveFrom']", "2030-09-02");
        page.fill("[id='policy:previewOn']", "2031-03-10");
        page.click("[id='policy:preview']");
        inspect(page, "policy-preview-ru");
        page.click("[id='policy:set']");
        assertThat(page.locator("[id='policy:reason-error']")).not().isEmpty();
        assertThat(page.locator("#effects")).isVisible();
        // Numbers that were changed after the preview are previewed first.
        page.fill("[id='policy:reason']", "Проверка.");
        page.fill("[id='policy:graceDays']", "1");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("Посмотрите, что изменит эта версия");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("Версия установлена");
        inspect(page, "policy-set-ru");

        page.fill("[id='withdraw:reason']", "Только проверка.");
        page.click("[id='withdraw:go']");
        assertThat(page.locator(".messages")).containsText("Версия отозвана");
        inspect(page, "policy-withdrawn-ru");

        for (String language : List.of("en", "ru", "tk", "uk")) {
            look(page, "what-if-" + language, "/commission/policy/what-if?lang=" + language);
        }
        page.fill("[id='ask:until']", "2031-03-10");
        page.click("[id='ask:go']");
        inspect(page, "what-if-asked-tk");
        page.fill("[id='ask:until']", "2050-03-10");
        page.click("[id='ask:go']");
        assertThat(page.locator("[id='ask:until-error']")).not().isEmpty();
    }

    /** Nobody's typing is lost because somebody else was quicker. */
    @Test
    void aVersionWithoutAZoneIsRefusedBesideTheField() {
        signIn(page, SupporterSetting.COMMISSION);
        page.navigate("/commission/policy/new?lang=en");
        page.evaluate("document.getElementById('policy:zone').selectedOptions[0].value = ''");
        page.click("[id='policy:preview']");
        assertThat(page.locator("[id='policy:zone-error']")).not().isEmpty();
    }

    @Test
    void whoIsOvertakenLooksAgainAndThenSets() {
        setTime(Instant.parse("2030-10-01T10:00:00Z"));
        window.request().get("/test/supporter?state=active").dispose();
        signIn(page, SupporterSetting.COMMISSION);
        Page quicker = window.newPage();
        fill(page, "2030-10-20", "Slow.");
        fill(quicker, "2030-10-21", "Quick.");
        quicker.click("[id='policy:set']");
        assertThat(quicker.locator(".messages")).containsText("The version has been set.");

        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("Somebody else has just set a version");
        assertThat(page.locator("[id='policy:reason']")).hasValue("Slow.");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("press the button once more");
        page.click("[id='policy:set']");
        assertThat(page.locator(".messages")).containsText("The version has been set.");

        // Both are still to come, and either may go first.
        for (String day : List.of("21 October 2030", "20 October 2030")) {
            Locator coming =
                    page.locator("[id='withdraw:chosen'] option").filter(new Locator.FilterOptions().setHasText(day));
            page.selectOption("[id='withdraw:chosen']", coming.getAttribute("value"));
            page.fill("[id='withdraw:reason']", "Only a test.");
            page.click("[id='withdraw:go']");
            assertThat(page.locator(".messages")).containsText("has been withdrawn");
        }
        assertThat(page.locator("[id='withdraw:chosen']")).hasCount(0);
    }

    private static void fill(Page page, String from, String reason) {
        page.navigate("/commission/policy/new?lang=en");
        page.fill("[id='policy:effectiveFrom']", from);
        page.fill("[id='policy:previewOn']", "2030-12-01");
        page.fill("[id='policy:reason']", reason);
        page.click("[id='policy:preview']");
        assertThat(page.locator("#effects")).isVisible();
    }

    @Test
    void theOfficeReadsAndNobodyElseReachesThem() {
        setTime(Instant.parse("2030-09-01T10:00:00Z"));
        String[] network =
                window.request().get("/test/supporter?state=active").text().split(" ", -1);
        signIn(page, SupporterSetting.OFFICER);
        look(page, "policy-list-office-en", "/commission/policy/?lang=en");
        assertThat(page.locator("main")).containsText("In force");
        assertThat(page.locator("a[href$='/commission/policy/new']")).hasCount(0);
        page.navigate("/office/feedback/?lang=en");
        page.click("a[href$='/commission/policy/what-if']");
        page.fill("[id='ask:until']", "2031-03-10");
        page.click("[id='ask:go']");
        inspect(page, "what-if-office-en");
        if (page.locator("tbody tr").count() < 200) {
            Locator ours = page.locator("tbody tr")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.locator("a[href$='/office/supporter/view?id=" + network[0] + "']")));
            assertThat(ours.filter(new Locator.FilterOptions().setHasText("Reminder, 30 days before the due date")))
                    .hasCount(1);
        }
        assertThat(page.navigate("/commission/policy/new").status()).isEqualTo(403);

        Page manager = newWindow().newPage();
        signIn(manager, network[2]);
        assertThat(manager.navigate("/commission/policy/").status()).isEqualTo(403);
        assertThat(manager.navigate("/commission/policy/what-if").status()).isEqualTo(403);
    }
}
