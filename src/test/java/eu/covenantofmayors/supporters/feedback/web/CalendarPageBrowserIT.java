package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import org.junit.jupiter.api.Test;

/** People of networks and the Office make themselves an address for their calendar program. */
class CalendarPageBrowserIT extends BrowserTest {
    @Test
    void aNetworkSubscribesAndEndsIt() {
        signIn(page, window.request().get("/test/supporter?state=active").text().split(" ", 3)[2]);
        look(page, "calendar-none", "/workspace/calendar?lang=ru");
        page.click("[id='calendar:make']");
        assertThat(page.locator(".messages")).containsText("Адрес готов");
        inspect(page, "calendar-made");
        String address = page.locator("#address").innerText();

        APIResponse calendar = newWindow().request().get(address);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers()).containsEntry("content-type", "text/calendar;charset=utf-8");
        assertThat(calendar.headers().get("cache-control")).startsWith("private");
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR").contains("Сторонники");
        assertThat(calendar.headers()).doesNotContainKey("set-cookie");
        APIResponse again = newWindow()
                .request()
                .get(
                        address,
                        RequestOptions.create()
                                .setHeader("If-None-Match", calendar.headers().get("etag")));
        assertThat(again.status()).isEqualTo(304);

        look(page, "calendar-kept", "/workspace/calendar?lang=ru");
        assertThat(page.locator("#address")).hasCount(0);
        page.click("[id='calendar:end']");
        assertThat(page.locator(".messages")).containsText("больше не работает");
        assertThat(newWindow().request().get(address).status()).isEqualTo(404);
        assertThat(newWindow().request().get("/feeds/deadlines/").status()).isEqualTo(404);
    }

    @Test
    void anOfficerSubscribesToAll() {
        window.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.OFFICER);
        look(page, "calendar-office", "/office/calendar");
        page.click("[id='calendar:make']");
        String address = page.locator("#address").innerText();
        assertThat(newWindow().request().get(address).text().replace("\r\n ", ""))
                .contains("Feedback is due");
        page.click("[id='calendar:end']");
        assertThat(page.locator(".messages")).containsText("does not work any more");
    }
}
