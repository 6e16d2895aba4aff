package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has kept the log of actions files a report without writing anything. */
class ReportInMinutesBrowserIT extends BrowserTest {
    private static final int MOST_CLICKS = 12;
    private static final int PATIENCE = 120;

    private int clicks;

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void aKeptLogIsConfirmedWithinTwelveClicks(int width) {
        String manager = aNetworkThatKeptItsLog();
        page.setViewportSize(width, 800);
        page.navigate("/workspace/?lang=en");
        click("#due a.button");
        assertThat(page.locator(".notice").first()).containsText("We have filled in what is known already");
        assertThat(page.locator("[id='report:EXCHANGE']")).hasValue(Pattern.compile("Meeting EXCHANGE"));
        assertThat(page.locator("[id='report:events']")).hasValue("6");
        assertThat(page.locator("[id='report:participants']")).hasValue("72");
        assertThat(page.locator("main")).containsText("What you wrote last time");
        inspect(page, "report-suggested-" + width);
        page.setViewportSize(width, 800);
        click("[id='report:continuedSupport']");
        click("[id='report:submit']");
        assertThat(page.locator(".messages")).containsText("Thank you. The report is with the Office.");
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(manager).contains("@");
    }

    @Test
    void theSameWithTheKeyboardAlone() {
        aNetworkThatKeptItsLog();
        page.navigate("/workspace/?lang=en");
        tabTo("#due a.button");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/feedback/report"));
        tabTo("[id='report:continuedSupport']");
        page.keyboard().press("Space");
        tabTo("[id='report:submit']");
        page.keyboard().press("Enter");
        assertThat(page.locator(".messages")).containsText("Thank you. The report is with the Office.");
    }

    private void click(String selector) {
        clicks++;
        page.click(selector);
        page.waitForLoadState();
    }

    private void tabTo(String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector + " on " + page.url());
    }

    /** Signs in for a network that has filed once before, and has noted an action for each commitment since. */
    private String aNetworkThatKeptItsLog() {
        LocalDate today = LocalDate.now();
        setTime(today.minusMonths(12).atTime(12, 0).toInstant(ZoneOffset.UTC));
        String id =
                deed("JOIN&name=" + URLEncoder.encode("Союз городов, который всё записывает", StandardCharsets.UTF_8)
                        + "&agreed=" + today.minusMonths(23));
        timePasses();
        deed("FILE&network=" + id);
        deed("ACCEPT&network=" + id);
        setTime(null);
        timePasses();
        String manager = "manager" + id + "@network.example";
        signIn(page, manager);
        for (Commitment commitment : Commitment.values()) {
            note(page, commitment, today.minusMonths(2));
        }
        return manager;
    }

    private static void note(Page page, Commitment commitment, LocalDate day) {
        page.navigate("/workspace/commitment/action?lang=en&form=" + UUID.randomUUID() + "&commitment=" + commitment);
        page.fill("[id='action:title']", "Meeting " + commitment);
        page.fill("[id='action:date']", day.toString());
        page.locator("[id='action'] summary").first().click();
        page.fill("[id='action:participants']", "12");
        page.click("[id='action:save']");
        page.waitForURL(url -> url.endsWith("/workspace/commitment/"));
    }

    private String deed(String what) {
        return page.request().get("/test/deed?do=" + what).text();
    }
}
