package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the first click to the last: a reader subscribes, gets an issue by mail, and leaves with one click. */
class NewsletterBrowserIT extends BrowserTest {
    private final Mailbox reader = new Mailbox(TestServers.mail(), UUID.randomUUID() + "@reader.example");
    private final String title = "Весна " + System.nanoTime();

    @Test
    void aReaderSubscribesReadsAndLeaves() throws MessagingException {
        look(page, "newsletter", "/ru/newsletter");
        page.fill("[id='subscribe:email']", "nobody");
        page.evaluate("document.querySelector(\"[id='subscribe']\").noValidate = true");
        page.click("[id='subscribe:go']");
        assertThat(page.locator("[id='subscribe:email-error']"))
                .containsText("Это не похоже на адрес электронной почты");
        assertThat(page.locator("[id='subscribe:email']")).hasValue("nobody");
        inspect(page, "newsletter-refused");
        page.fill("[id='subscribe:email']", reader.address());
        page.click("[id='subscribe:go']");
        assertThat(page.locator(".messages")).containsText("Вам отправлено письмо");
        inspect(page, "newsletter-asked");
        tick();
        page.navigate(reader.link("/ru/newsletter?confirm="));
        inspect(page, "newsletter-confirm");
        page.click("[id='confirm:go']");
        assertThat(page.locator(".messages")).containsText("следующий выпуск");

        window.request().get("/test/publication?kind=NEWS&language=ru&title=" + title.replace(' ', '+'));
        theOfficeSends();
        tick();
        MimeMessage issue = reader.all().get(reader.all().size() - 1);
        assertThat(issue.getSubject()).isEqualTo("Выпуск " + title);
        assertThat(Mailbox.body(issue)).contains(title, "/ru/news/", "потому что подписались");
        assertThat(Mailbox.part(issue, "text/html")).contains("href=");
        assertThat(issue.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        look(page, "newsletter-archive", "/ru/newsletter");
        page.click("text=Выпуск " + title);
        assertThat(page.locator(".teaser").first()).containsText(title);
        inspect(page, "newsletter-issue");

        String oneClick = issue.getHeader("List-Unsubscribe")[0].replaceAll("^<|>$", "");
        assertThat(oneClick).startsWith(TestServers.address() + "newsletter/unsubscribe?key=");
        try (BrowserContext program = newWindow()) {
            Page asked = program.newPage();
            asked.navigate(oneClick);
            inspect(asked, "newsletter-leave");
            assertThat(program.request()
                            .post(
                                    oneClick,
                                    RequestOptions.create()
                                            .setForm(FormData.create().set("List-Unsubscribe", "One-Click")))
                            .status())
                    .isEqualTo(204);
        }
        page.navigate(reader.link("/ru/newsletter?confirm="));
        page.click("[id='confirm:go']");
        assertThat(page.locator(".messages")).containsText("устарела");
    }

    private void theOfficeSends() {
        try (BrowserContext desk = newWindow()) {
            Page officer = desk.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            look(officer, "newsletter-compose", "/office/publication/newsletter?lang=en");
            officer.click("[id='compose:save']");
            assertThat(officer.locator("[id='compose:title_en-error']")).containsText("at least one language");
            officer.fill("[id='compose:title_ru']", "Выпуск " + title);
            officer.fill("[id='compose:intro_ru']", "Здравствуйте!");
            officer.click("[id='compose:save']");
            assertThat(officer.locator(".messages")).containsText("saved");
            assertThat(officer.locator(".preview")).containsText(title);
            inspect(officer, "newsletter-preview");
            officer.fill("[id='compose:intro_ru']", "Добрый день!");
            officer.click("[id='compose:send']");
            assertThat(officer.locator(".messages")).containsText("Read the preview");
            assertThat(officer.locator(".preview")).containsText("Добрый день!");
            officer.click("[id='compose:send']");
            assertThat(officer.locator(".messages")).containsText("on its way");
            inspect(officer, "newsletter-sent");
        }
    }

    private void tick() {
        timePasses();
    }
}
