package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network asks for more time, the Office leaves it to the Commission, which grants it; then a whole country gets more. */
class ExtensionPagesBrowserIT extends BrowserTest {
    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void aNetworkAsksTheOfficePassesOnAndTheCommissionGrants() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ", -1)[2];
        setTime(Instant.parse("2027-02-20T10:00:00Z"));
        timePasses();

        Page network = newWindow().newPage();
        signIn(network, manager);
        network.navigate("/workspace/?lang=ru");
        network.locator("#due a.button.primary").click();
        String id = network.url().replaceAll(".*id=", "");
        network.fill("[id='more:days']", "5000");
        network.fill("[id='more:reason']", "Секретарь болеет.");
        network.click("[id='more:ask']");
        inspect(network, "extension-refused-ru");
        assertThat(network.locator("[id='more:days-error']")).containsText("18 месяцев");
        assertThat(network.locator("[id='more:reason']")).hasValue("Секретарь болеет.");
        network.fill("[id='more:days']", "120");
        network.click("[id='more:ask']");
        assertThat(network.locator(".messages")).containsText("Заявка отправлена");
        inspect(network, "extension-asked-ru");

        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/?lang=en");
        String inMenu = number(page.locator("nav a[href$='/office/feedback/']").first());
        String onCard = number(page.locator(".card:has(a[href$='/office/feedback/']) .card-foot"));
        Assertions.assertThat(inMenu).as("one number for one thing").isEqualTo(onCard);
        look(page, "extension-office-queue-en", "/office/feedback/?lang=en");
        page.navigate("/office/feedback/review?lang=en&id=" + id);
        page.click("[id='request:decline']");
        assertThat(page.locator(".messages")).isVisible();
        page.fill("[id='request:remarks']", "Beyond 90 days the Commission decides.");
        inspect(page, "extension-office-en");
        page.click("[id='request:passOn']");
        assertThat(page.locator(".messages")).containsText("The Commission decides now.");
        assertThat(page.locator("[id='request:grant']")).hasCount(0);

        Page commission = newWindow().newPage();
        signIn(commission, SupporterSetting.COMMISSION);
        look(commission, "extension-commission-queue-en", "/commission/feedback/?lang=en");
        commission
                .locator("a[href$='/commission/feedback/view?id=" + id + "']")
                .first()
                .click();
        inspect(commission, "extension-commission-en");
        commission.click("[id='request:grant']");
        assertThat(commission.locator(".messages")).containsText("More time has been granted");
        assertThat(commission.locator("main")).containsText("28 June 2027");

        commission.fill("[id='waive:reason']", "A flood.");
        commission.click("[id='waive:go']");
        assertThat(commission.locator(".messages")).containsText("released");
        inspect(commission, "extension-waived-en");
        commission.fill("[id='revoke:reason']", "No flood after all.");
        commission.click("[id='revoke:go']");
        assertThat(commission.locator(".messages")).containsText("owed again");

        network.navigate("/workspace/feedback/report?lang=ru&id=" + id);
        assertThat(network.locator("main")).containsText("28 июня 2027");
        assertThat(network.locator("main")).containsText("дана");
        assertThat(network.locator("main")).not().containsText(SupporterSetting.COMMISSION);
        inspect(network, "extension-granted-ru");

        look(commission, "mass-extension-ru", "/commission/feedback/mass?lang=ru");
        commission.navigate("/commission/feedback/mass?lang=en");
        commission.selectOption("[id='pick:country']", "AM");
        commission.click("[id='pick:preview']");
        assertThat(commission.locator("#reached")).containsText("Armenia: Nobody owes a report there now.");
        assertThat(commission.locator("#mass")).hasCount(0);
        commission.selectOption("[id='pick:country']", "UA");
        commission.click("[id='pick:preview']");
        assertThat(commission.locator("#reached")).containsText("owed now");
        commission.click("[id='mass:decide']");
        assertThat(commission.locator("[id='mass:days-error']")).not().isEmpty();
        assertThat(commission.locator("[id='mass:reason-error']")).not().isEmpty();
        commission.fill("[id='mass:days']", "15");
        commission.fill("[id='mass:reason']", "An earthquake.");
        inspect(commission, "mass-extension-en");
        commission.click("[id='mass:decide']");
        assertThat(commission.locator(".messages")).containsText("Decided.");
        timePasses();
        look(commission, "mass-extension-done-en", "/commission/feedback/mass?lang=en");
        assertThat(commission.locator(".timeline li").first()).containsText("Carried out:");
        network.navigate("/workspace/feedback/report?lang=ru&id=" + id);
        assertThat(network.locator("main")).containsText("13 июля 2027");
    }

    @Test
    void theOfficeGrantsSeveralRequestsAtOnceAfterALookAtThem() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String modest = newNetwork();
        String greedy = newNetwork();
        setTime(Instant.parse("2027-02-20T10:00:00Z"));
        timePasses();
        ask(modest, "31", "Our accountant is ill.");
        ask(greedy, "121", "We are moving.");

        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/feedback/requests?lang=en");
        tick("Our accountant is ill.");
        tick("We are moving.");
        page.click("text=Grant what is ticked");
        assertThat(page.locator("main li strong")).hasCount(2);
        inspect(page, "grant-several");
        page.click("[id='grant:go']");
        assertThat(page.locator(".messages")).containsText("1 request has been granted");
        assertThat(page.locator(".messages li")).hasCount(2);
        inspect(page, "grant-several-done");
        assertThat(page.locator("tr:has-text('Our accountant is ill.')")).hasCount(0);
        assertThat(page.locator("tr:has-text('We are moving.')")).hasCount(1);
        page.navigate("/office/feedback/grant?lang=en&id=0&id=abc");
        assertThat(page.locator("main")).containsText("Nothing to grant");
        page.navigate("/commission/feedback/grant?lang=en");
        assertThat(page.locator("h1")).not().containsText("Grant");
    }

    private String newNetwork() {
        return window.request().get("/test/supporter?state=active").text().split(" ", -1)[2];
    }

    private void ask(String manager, String days, String reason) {
        try (BrowserContext theirs = newWindow()) {
            Page network = theirs.newPage();
            signIn(network, manager);
            network.navigate("/workspace/?lang=en");
            network.locator("#due a.button.primary").click();
            network.fill("[id='more:days']", days);
            network.fill("[id='more:reason']", reason);
            network.click("[id='more:ask']");
            assertThat(network.locator(".messages")).isVisible();
        }
    }

    private void tick(String reason) {
        page.locator("tr:has-text('" + reason + "') input").check();
    }

    private static String number(Locator text) {
        return text.textContent().replaceAll("\\D", "");
    }
}
