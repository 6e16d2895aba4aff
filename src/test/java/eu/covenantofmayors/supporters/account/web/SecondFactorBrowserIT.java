package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The second step at the door, and what somebody sees to behind it. */
class SecondFactorBrowserIT extends BrowserTest {
    @Test
    void anOfficerSetsAnAppUpAtTheDoorAndIsAskedForItFromThenOn() {
        String officer = window.request().get("/test/code").text();
        password(page, officer);
        assertThat(page.url()).endsWith("/sign-in/setup");
        page.navigate("/office/");
        assertThat(page.url()).as("a password is not enough").contains("/sign-in");
        password(page, officer);

        inspect(page, "sign-in-setup");
        page.navigate("/sign-in/setup?lang=tk");
        inspect(page, "sign-in-setup-tk");
        page.navigate("/sign-in/setup?lang=en");
        page.fill("[id='setup:code']", "000000");
        page.click("[id='setup:go']");
        assertThat(page.locator(".field-error")).containsText("not the right code");
        String key = page.locator("code.key").innerText();
        String code =
                window.request().get("/test/code?key=" + key.replace(" ", "")).text();
        page.fill("[id='setup:code']", code);
        page.click("[id='setup:go']");

        assertThat(page.locator("h1")).hasText("Your recovery codes");
        inspect(page, "recovery-codes");
        List<String> codes = page.locator("code.key").allInnerTexts();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        page.click("[id='codes:go']");
        assertThat(page.url()).endsWith("/office/");
        page.navigate("/account/codes");
        assertThat(page.locator("code.key")).hasCount(0);

        try (BrowserContext elsewhere = newWindow()) {
            Page other = elsewhere.newPage();
            password(other, officer);
            assertThat(other.url()).endsWith("/sign-in/code");
            inspect(other, "sign-in-code");
            code(other, code);
            assertThat(other.locator(".field-error")).containsText("each works once");
            code(other, codes.get(3).toUpperCase(Locale.ROOT).replace("-", " "));
            assertThat(other.url()).endsWith("/office/");
        }
        try (BrowserContext elsewhere = newWindow()) {
            Page other = elsewhere.newPage();
            password(other, officer);
            code(other, codes.get(3));
            assertThat(other.locator(".field-error")).containsText("not the right code");
        }
    }

    @Test
    void whoOnlyKnowsThePasswordIsStoppedAfterTenCodes() {
        String officer = window.request().get("/test/code").text();
        password(page, officer);
        for (int i = 0; i < 10; i++) {
            page.fill("[id='setup:code']", "00000" + i);
            page.click("[id='setup:go']");
            assertThat(page.locator(".field-error")).containsText("not the right code");
        }
        page.fill("[id='setup:code']", "123456");
        page.click("[id='setup:go']");
        assertThat(page.locator(".messages")).containsText("tried too often");
    }

    @Test
    void nobodyHasAnythingToDoAtTheSecondStepWithoutTheFirst() {
        for (String step : List.of("/sign-in/code", "/sign-in/setup")) {
            page.navigate(step);
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void somebodyOfANetworkMaySetOneUpAndGiveItUp() {
        String manager = manager();
        signIn(page, manager);
        page.navigate("/account/");
        look(page, "security-tk", "/account/?lang=tk");
        look(page, "security", "/account/?lang=en");
        page.click("summary:has-text('Set up an app')");
        String key = page.locator("code.key").innerText().replace(" ", "");
        page.fill("[id='app:current']", SupporterSetting.PASSWORD);
        page.fill(
                "[id='app:code']", window.request().get("/test/code?key=" + key).text());
        page.click("[id='app:go']");
        page.click("[id='codes:go']");
        page.navigate("/account/");
        assertThat(page.locator("main")).containsText("10 recovery codes are left");
        inspect(page, "security-on");

        page.click("summary:has-text('Do without')");
        page.fill("[id='giveUp:code']", "000000");
        page.click("[id='giveUp:go']");
        assertThat(page.locator(".field-error")).containsText("not the right code");
        page.click("summary:has-text('Do without')");
        page.fill(
                "[id='giveUp:code']",
                window.request().get("/test/code?email=" + manager).text());
        page.click("[id='giveUp:go']");
        assertThat(page.locator(".messages")).containsText("your password is enough");
    }

    @Test
    void anOfficerDoesNotDoWithout() {
        manager(); // the officers come with the first network
        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/account/");
        assertThat(page.locator("summary:has-text('Another telephone')")).hasCount(1);
        assertThat(page.locator("summary:has-text('Do without')")).hasCount(0);
    }

    @Test
    void sessionsAreListedAndEnded() {
        String manager = manager();
        signIn(page, manager);
        try (BrowserContext first = newWindow();
                BrowserContext second = newWindow()) {
            Page one = first.newPage();
            Page two = second.newPage();
            signIn(one, manager);
            signIn(two, manager);
            page.navigate("/account/");
            Locator rows = page.locator("main tbody tr");
            assertThat(rows).hasCount(3);
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("This one")))
                    .hasCount(1);
            page.locator("main tbody input[type=submit]").first().click();
            assertThat(rows).hasCount(2);
            page.click("[id='sessions:others']");
            assertThat(rows).hasCount(1);
            for (Page other : List.of(one, two)) {
                other.navigate("/workspace/");
                assertThat(other.url()).contains("/sign-in");
            }
            page.navigate("/workspace/");
            assertThat(page.url()).endsWith("/workspace/");
        }
    }

    @Test
    void anotherPasswordEndsWhatWasOpenElsewhere() {
        String manager = manager();
        signIn(page, manager);
        try (BrowserContext elsewhere = newWindow()) {
            Page other = elsewhere.newPage();
            signIn(other, manager);
            page.navigate("/account/");
            change("not the old one at all", "another good one of mine");
            assertThat(page.locator(".field-error")).hasText("This is not your password.");
            change(SupporterSetting.PASSWORD, "passwordpassword");
            assertThat(page.locator(".field-error")).containsText("easy to guess");
            change(SupporterSetting.PASSWORD, "another good one of mine");
            assertThat(page.locator(".messages")).containsText("Your password is changed");
            other.navigate("/workspace/");
            assertThat(other.url()).contains("/sign-in");
        }
    }

    @Test
    void anAccountThatIsClosedAndASessionThatAnAdministratorEndsEndAtOnce() {
        String manager = manager();
        signIn(page, manager);
        try (BrowserContext administration = newWindow()) {
            Page administrator = administration.newPage();
            signIn(administrator, SupporterSetting.ADMINISTRATOR);
            open(administrator, manager);
            assertThat(administrator.locator("main")).containsText("in 1 browser");
            inspect(administrator, "account-signed-in");
            administrator.click("[id='sessions:end']");
            page.navigate("/workspace/");
            assertThat(page.url()).contains("/sign-in");

            signIn(page, manager);
            open(administrator, manager);
            administrator.fill("[id='close:reason']", "Has left");
            administrator.click("[id='close:go']");
            page.navigate("/workspace/");
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkAndNobodyLearnsWhoHasAnAccount() {
        String manager = manager();
        signIn(page, manager);
        String answer = forgot(manager);
        assertThat(forgot("nobody" + System.nanoTime() + "@network.example")).isEqualTo(answer);

        try (BrowserContext mail = newWindow()) {
            Page other = mail.newPage();
            String link = link(manager);
            other.navigate(link);
            inspect(other, "forgotten-link");
            other.fill("[id='invitation:password']", "one more good one of mine");
            other.fill("[id='invitation:repeated']", "one more good one of mine");
            other.click("[id='invitation:go']");
            assertThat(other.locator(".messages")).containsText("You can sign in now");
            assertThat(mail.cookies())
                    .as("their browser is known from now on")
                    .anyMatch(cookie -> cookie.name.equals("browser"));
            page.navigate("/workspace/");
            assertThat(page.url()).as("whoever was in is out").contains("/sign-in");
            other.navigate(link);
            assertThat(other.locator("h1")).containsText("no longer valid");
        }
    }

    private String forgot(String email) {
        try (BrowserContext stranger = newWindow()) {
            Page other = stranger.newPage();
            look(other, "forgotten", "/forgotten");
            other.fill("[id='forgotten:email']", email);
            other.click("[id='forgotten:go']");
            return other.locator(".messages").innerText();
        }
    }

    /** The link of the mail that holds one, as administrators find it when somebody asks for help. Others may have come since. */
    private String link(String email) {
        try (BrowserContext administration = newWindow()) {
            Page administrator = administration.newPage();
            signIn(administrator, SupporterSetting.ADMINISTRATOR);
            for (int i = 0; i < 20; i++) {
                open(administrator, email);
                for (Object mail : (List<?>) administrator
                        .locator("main table a")
                        .evaluateAll("links => links.map(link => link.getAttribute('href'))")) {
                    administrator.navigate(mail.toString());
                    String text = administrator.locator("main .panel").innerText();
                    if (text.contains("/invitation?key=")) {
                        return text.replaceFirst("(?s).*(/invitation\\?key=\\S+).*", "$1");
                    }
                }
            }
            throw new AssertionError("No mail with a link came to " + email);
        }
    }

    private void open(Page administrator, String email) {
        administrator.navigate("/admin/account/?lang=en&q=" + email);
        administrator.click("main table a");
        administrator.waitForLoadState();
    }

    private void change(String old, String password) {
        page.click("summary:has-text('Change the password')");
        page.fill("[id='change:old']", old);
        page.fill("[id='change:password']", password);
        page.fill("[id='change:repeated']", password);
        page.click("[id='change:go']");
    }

    private void password(Page where, String email) {
        where.navigate("/sign-in");
        where.fill("[id='signIn:email']", email);
        where.fill("[id='signIn:password']", SupporterSetting.PASSWORD);
        where.click("[id='signIn:go']");
        where.waitForLoadState();
    }

    private static void code(Page where, String code) {
        where.fill("[id='step:code']", code);
        where.click("[id='step:go']");
        where.waitForLoadState();
    }

    private String manager() {
        return window.request().get("/test/supporter?state=active").text().split(" ")[2];
    }
}
