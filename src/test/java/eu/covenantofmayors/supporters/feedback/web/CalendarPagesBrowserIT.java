package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People see what is due, and take the dates into their own calendars. */
class CalendarPagesBrowserIT extends BrowserTest {
    private static final String ADDRESS = "[id='calendar:address']";
    private static final String MAKE = "[id='calendar:make']";
    private static final String END = "[id='calendar:end']";

    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void theWorkspaceSaysWhatIsDueUntilWhenAndWhatToDo() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String manager = network();
        Page nothing = signedIn(manager);
        for (String language : List.of("en", "ru", "tk", "uk")) {
            look(nothing, "calendar-nothing-due-" + language, "/workspace/?lang=" + language);
        }
        nothing.navigate("/workspace/?lang=en");
        Locator due = nothing.locator("#due");
        assertThat(due).containsText("Nothing is due now.");
        assertThat(due).containsText("28 February 2027");
        assertThat(due).containsText("It opens in 90 days.");
        assertThat(due.locator("a.button")).hasText("Note what you have done");

        setTime(Instant.parse("2027-02-20T10:00:00Z"));
        tick();
        look(nothing, "calendar-due-en", "/workspace/?lang=en");
        assertThat(due).containsText("In time until the end of 28 February 2027 (Europe/Brussels time).");
        assertThat(due).containsText("8 days left");
        look(nothing, "calendar-due-ru", "/workspace/?lang=ru");
        assertThat(due).containsText("осталось 8 дней");

        setTime(Instant.parse("2027-02-28T22:59:59Z"));
        nothing.navigate("/workspace/?lang=en");
        assertThat(due).containsText("today is the last day");
        setTime(Instant.parse("2027-02-28T23:00:00Z"));
        tick();
        look(nothing, "calendar-late-en", "/workspace/?lang=en");
        assertThat(due).containsText("1 day over");
        assertThat(due).containsText("It can still be filed.");
        look(nothing, "calendar-late-ru", "/workspace/?lang=ru");
        assertThat(due).containsText("просрочено на 1 день");
        due.locator("a.button.primary").click();
        assertThat(nothing.url()).contains("/workspace/feedback/report?id=");
    }

    @Test
    void aNetworkMakesRenewsAndEndsItsCalendar() {
        Page network = signedIn(network());
        look(network, "calendar-none-en", "/workspace/feedback/?lang=en");
        assertThat(network.locator(END)).hasCount(0);
        network.click(MAKE);
        assertThat(network.locator(".messages")).containsText("Copy it now");
        inspect(network, "calendar-made-en");
        String first = network.inputValue(ADDRESS);
        assertThat(first).startsWith(address("/feeds/deadlines/").toString());
        APIResponse calendar = get(first);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");

        look(network, "calendar-known-ru", "/workspace/feedback/?lang=ru");
        assertThat(network.locator(ADDRESS)).hasCount(0);
        assertThat(network.content()).doesNotContain(first);
        network.click(MAKE);
        inspect(network, "calendar-renewed-ru");
        String second = network.inputValue(ADDRESS);
        assertThat(get(first).status()).isEqualTo(404);
        assertThat(get(second).status()).isEqualTo(200);

        network.click(END);
        assertThat(network.locator(".messages")).containsText("Календарь отключён");
        assertThat(network.locator(END)).hasCount(0);
        assertThat(get(second).status()).isEqualTo(404);
    }

    @Test
    void theOfficeSeesWhatIsDueSoonAndHasACalendarOfAll() {
        setTime(Instant.parse("2027-02-20T10:00:00Z"));
        network();
        tick();
        Page office = signedIn(SupporterSetting.OFFICER);
        look(office, "calendar-office-desk-en", "/office/?lang=en");
        assertThat(office.locator("#due-soon")).containsText("Due in the next 30 days");
        assertThat(office.locator("#due-soon .queue li").first()).containsText("28 February 2027");
        assertThat(office.locator("#due-soon .queue li").count()).isLessThanOrEqualTo(10);
        look(office, "calendar-office-desk-ru", "/office/?lang=ru");

        office.navigate("/office/feedback/?lang=en");
        office.click(MAKE);
        inspect(office, "calendar-office-made-en");
        String address = office.inputValue(ADDRESS);
        assertThat(get(address).text().replace("\r\n ", "")).contains("/office/feedback/review?id=");
        look(office, "calendar-office-known-ru", "/office/feedback/?lang=ru");
        office.click(END);
        assertThat(get(address).status()).isEqualTo(404);
    }

    /** A network of this test's own; answers who manages it. */
    private String network() {
        return window.request().get("/test/supporter?state=active").text().split(" ")[2];
    }

    private void tick() {
        timePasses();
    }

    private Page signedIn(String email) {
        signIn(page, email);
        return page;
    }

    /** As a calendar asks, which is not signed in. */
    private APIResponse get(String address) {
        var other = newWindow();
        APIResponse response = other.request().get(address);
        response.body();
        return response;
    }
}
