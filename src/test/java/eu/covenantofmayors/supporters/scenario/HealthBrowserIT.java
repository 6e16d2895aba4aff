package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever watches the system sees, by machine and by eye. */
class HealthBrowserIT extends BrowserTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void aSweepHasJustGoneThrough() {
        setTime(now);
        sweep();
    }

    @AfterEach
    void freeTheClock() {
        setTime(null);
        sweep();
    }

    @Test
    void isReadyWhileSweepsGoThrough() {
        assertThat(get("/health/live").status()).isEqualTo(200);
        APIResponse ready = get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.headers().get("content-type")).startsWith("application/json");
        assertThat(check(ready, "database").get("status").getAsString()).isEqualTo("UP");
        assertThat(check(get("/health"), "database").get("status").getAsString())
                .isEqualTo("UP");
        JsonObject sweep = check(ready, "sweep");
        assertThat(sweep.get("status").getAsString()).isEqualTo("UP");
        assertThat(sweep.getAsJsonObject("data").get("ageSeconds").getAsInt()).isZero();
        assertThat(sweep.getAsJsonObject("data").get("failedPeriods").getAsInt())
                .isZero();
        assertThat(check(ready, "mail").getAsJsonObject("data").get("session").getAsBoolean())
                .isTrue();
    }

    @Test
    void isNotReadyWhenNoneWentThroughForFourMinutesAndIsAgainAfterTheNext() {
        setTime(now.plusSeconds(240));
        assertThat(get("/health/ready").status()).isEqualTo(200);
        APIResponse late = afterFourMinutes(() -> get("/health/ready"), answer -> answer.status() == 503);
        assertThat(late.status()).isEqualTo(503);
        assertThat(check(late, "sweep")
                        .getAsJsonObject("data")
                        .get("ageSeconds")
                        .getAsInt())
                .isGreaterThan(240);
        assertThat(get("/health/live").status()).isEqualTo(200);

        sweep();
        assertThat(get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void administratorsSeeIt() {
        window.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.ADMINISTRATOR);
        look(page, "state", "/admin/state");
        assertThat(page.locator("main")).not().containsText("Deadlines are not watched");
        assertThat(page.locator("main")).containsText(Pattern.compile("\\d (minute|second)s? ago"));
        assertThat(page.locator("main")).containsText(Pattern.compile("PostgreSQL \\d"));
        assertThat(page.locator("main")).containsText(Pattern.compile("Version of this application\\s*\\d"));
        assertThat(page.locator(".notice.danger").first())
                .containsText(Pattern.compile(
                        "1 setting is wrong.*covenant\\.zone = " + TestServers.WRONG_ZONE + ".*Europe/Brussels",
                        Pattern.DOTALL));
        afterFourMinutes(
                () -> {
                    page.navigate("/admin/state");
                    return page.locator("main").innerText();
                },
                text -> text.contains("not watched"));
        inspect(page, "state-stopped");
        assertThat(page.locator("main")).containsText("Deadlines are not watched");
        setTime(now);
    }

    @Test
    void nobodyElseDoes() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        for (String somebody : new String[] {manager, SupporterSetting.OFFICER, SupporterSetting.COMMISSION}) {
            var other = newWindow().newPage();
            signIn(other, somebody);
            assertThat(other.navigate("/admin/state").status()).isEqualTo(403);
        }
        page.navigate("/admin/state");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    /** The server's own timer may come just in between and mend it: then four minutes more have passed. */
    private <T> T afterFourMinutes(Supplier<T> look, Predicate<T> stopped) {
        T seen = null;
        for (int i = 1; i <= 3 && (seen == null || !stopped.test(seen)); i++) {
            setTime(now.plusSeconds(241L * i));
            seen = look.get();
        }
        return seen;
    }

    private void sweep() {
        assertThat(get("/test/tick").status()).isEqualTo(200);
    }

    private APIResponse get(String address) {
        return window.request().get(address);
    }

    private static JsonObject check(APIResponse health, String name) {
        for (JsonElement check :
                JsonParser.parseString(health.text()).getAsJsonObject().getAsJsonArray("checks")) {
            if (check.getAsJsonObject().get("name").getAsString().equals(name)) {
                return check.getAsJsonObject();
            }
        }
        throw new AssertionError("No check " + name + " in " + health.text());
    }
}
