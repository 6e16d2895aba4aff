package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;

/** Somebody at a browser of their own, who finds fields and buttons by what they are called in the page's source. */
class Visitor {
    static final String PASSWORD = "four ordinary words here";

    private final Page page;

    Visitor(BrowserContext window) {
        this.page = window.newPage();
    }

    Page page() {
        return page;
    }

    Visitor open(String address) {
        page.navigate(address);
        return noError();
    }

    Visitor write(String id, String text) {
        page.fill("[id='" + id + "']", text);
        return this;
    }

    Visitor choose(String id, String value) {
        page.selectOption("[id='" + id + "']", new SelectOption().setValue(value));
        return this;
    }

    Visitor tick(String id) {
        page.check("[id='" + id + "']");
        return this;
    }

    Visitor press(String id) {
        page.click("[id='" + id + "']");
        page.waitForLoadState();
        return noError();
    }

    /** Posts the button's form twice at the same time, as an impatient double click does; stays on the page. */
    Visitor pressTwice(String id) {
        BrowserTest.postAgain(page, "[id='" + id + "']", 2, 0);
        return this;
    }

    Visitor follow(String text) {
        page.locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        page.waitForLoadState();
        return noError();
    }

    Visitor sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Visitor seesNot(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Visitor signsIn(String email) {
        open("/sign-in")
                .write("signIn:email", email)
                .write("signIn:password", PASSWORD)
                .press("signIn:go");
        BrowserTest.showCode(page, email);
        page.waitForLoadState();
        return noError();
    }

    /** Takes up the invitation and signs in. */
    Visitor takesUp(String invitation, String email) {
        open(invitation)
                .write("invitation:password", PASSWORD)
                .write("invitation:repeated", PASSWORD)
                .press("invitation:go");
        return signsIn(email);
    }

    private Visitor noError() {
        assertThat(page.title()).as(page.url()).doesNotContain("Something went wrong", "Что-то пошло не так");
        return this;
    }
}
