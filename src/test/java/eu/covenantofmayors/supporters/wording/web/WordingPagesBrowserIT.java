package eu.covenantofmayors.supporters.wording.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator looks for a text, puts it into other words and back; visitors read what is in force. */
class WordingPagesBrowserIT extends BrowserTest {
    @Test
    void aPageOfTextGetsASection() {
        try (BrowserContext visitors = newWindow()) {
            Page visitor = visitors.newPage();
            visitor.navigate("/en/accessibility");
            assertThat(visitor.locator("main h2")).hasCount(3);
            administratorSignsIn();
            look(page, "wording-list", "/admin/wording/?lang=en");
            look(page, "wording-list-ru", "/admin/wording/?lang=ru&text=ru&kind=MAIL");
            page.navigate("/admin/wording/?lang=en");
            page.selectOption("#kind", "PAGE");
            page.fill("#q", "accessibility.body");
            page.click("main form [type=submit]");
            assertThat(page.locator("#found")).hasText("1 text");
            page.click("text=legal.accessibility.body");
            inspect(page, "wording-edit-page");

            String text = page.inputValue("[id='edit:text']");
            page.fill(
                    "[id='edit:text']",
                    text + "\n\n# Where to complain\n\nThe *Ombudsman* <script>document.title = 'broken'</script>");
            page.click("[id='edit:look']");
            assertThat(page.locator("#preview em")).hasText("Ombudsman");
            visitor.navigate("/en/accessibility");
            assertThat(visitor.locator("main h2")).hasCount(3);
            page.click("[id='edit:save']");
            assertThat(page.locator(".messages")).containsText("Saved");
            assertThat(page.locator("main")).containsText("our own words");
            inspect(page, "wording-edit-own");

            visitor.navigate("/en/accessibility");
            assertThat(visitor.locator("main h2")).hasCount(4);
            assertThat(visitor).not().hasTitle("broken");
            inspect(visitor, "accessibility-own");
            look(page, "wording-own", "/admin/wording/?lang=en&text=en&own=on");
            assertThat(page.locator("main table").first()).containsText("legal.accessibility.body");

            page.click("text=legal.accessibility.body");
            page.click("[id='reset:go']");
            assertThat(page.locator(".messages")).containsText("The built-in text is back");
            visitor.navigate("/en/accessibility");
            assertThat(visitor.locator("main h2")).hasCount(3);
        }
    }

    @Test
    void whatCannotStandThereIsRefusedBesideTheFieldAndStaysInIt() {
        administratorSignsIn();
        page.navigate("/admin/wording/edit?lang=en&key=mail.adhesion.asked.body&text=ru");
        inspect(page, "wording-edit-mail");
        assertThat(page.locator("#preview")).containsText("‹последний день›");
        page.fill("[id='edit:text']", "Вопрос: {2}");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:text-error']")).hasText("This mail needs {3}, {4}.");
        assertThat(page.locator("[id='edit:text']")).hasValue("Вопрос: {2}");
        inspect(page, "wording-edit-refused");
        page.fill("[id='edit:text']", "Вопрос: {2");
        page.click("[id='edit:look']");
        assertThat(page.locator("[id='edit:text-error']")).containsText("braces");
        page.fill("[id='edit:text']", "");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:text-error']")).not().isEmpty();
        assertThat(page.navigate("/admin/wording/edit?key=no.such&text=ru").status())
                .isEqualTo(404);
        assertThat(page.navigate("/admin/wording/edit").status()).isEqualTo(404);
        assertThat(page.navigate("/admin/wording/?q=zzzz&lang=uk").status()).isEqualTo(200);
        inspect(page, "wording-nothing");
    }

    @Test
    void twoWhoEditTheSameTextDoNotOverwriteEachOther() {
        String address = "/admin/wording/edit?lang=en&key=signOut.lead&text=tk";
        administratorSignsIn();
        page.navigate(address);
        try (BrowserContext others = newWindow()) {
            Page other = others.newPage();
            signIn(other, SupporterSetting.SECOND_ADMINISTRATOR);
            other.navigate(address);
            other.fill("[id='edit:text']", "Çykýarsyňyzmy?");
            other.click("[id='edit:save']");
            assertThat(other.locator(".messages")).containsText("Saved");
            page.fill("[id='edit:text']", "Gidýärsiňizmi?");
            page.click("[id='edit:save']");
            assertThat(page.locator(".messages"))
                    .containsText(Pattern.compile("changed|meanwhile|saved", Pattern.CASE_INSENSITIVE));
            assertThat(page.locator("[id='edit:text']")).hasValue("Gidýärsiňizmi?");
            other.navigate("/tk/");
            other.navigate(address);
            assertThat(other.locator("[id='edit:text']")).hasValue("Çykýarsyňyzmy?");
            other.click("[id='reset:go']");
            assertThat(other.locator(".messages")).containsText("The built-in text is back");
        }
    }

    private void administratorSignsIn() {
        window.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.ADMINISTRATOR);
    }
}
