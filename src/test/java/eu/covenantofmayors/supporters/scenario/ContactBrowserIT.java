package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor writes to a network from its profile, which shows no address, and the network can answer. */
class ContactBrowserIT extends BrowserTest {
    private final Mailbox contact = new Mailbox(TestServers.mail(), "olena@network.example");
    private final String visitor = "visitor" + System.nanoTime() + "@visitor.example";
    private String slug;

    @BeforeEach
    void thereIsANetwork() {
        slug = page.request().get("/test/supporter?state=active").text().split(" ", -1)[1];
    }

    @Test
    void aVisitorWritesAndTheNetworkAnswersToThem() throws MessagingException {
        look(page, "profile-to-write-to", "/ru/supporters/" + slug);
        assertThat(page.locator("main")).not().containsText("@");
        assertThat(page.locator("#feedback")).containsText("Пока не принято ни одного отчёта.");
        page.click("text=Написать этой сети");
        inspect(page, "contact");

        page.fill("[id='contact:name']", "Жительница Полтавы");
        page.fill("[id='contact:email']", "nobody");
        page.evaluate("document.querySelector(\"[id='contact']\").noValidate = true");
        page.click("[id='contact:send']");
        assertThat(page.locator("[id='contact:email-error']")).containsText("Это не похоже на адрес");
        assertThat(page.locator("[id='contact:text-error']")).containsText("Заполните");
        assertThat(page.locator("[id='contact:name']")).hasValue("Жительница Полтавы");
        assertThat(page.locator("[id='contact:email']")).hasValue("nobody");
        inspect(page, "contact-refused");

        page.fill("[id='contact:email']", visitor);
        page.fill("[id='contact:text']", "Где учат энергоменеджеров?");
        page.click("[id='contact:send']");
        assertThat(page.locator(".messages")).containsText("отправлено сети");
        assertThat(page.locator("[id='contact']")).hasCount(0);
        inspect(page, "contact-sent");
        assertThat(window.cookies()).isEmpty();

        timePasses();
        MimeMessage mail = contact.all().stream()
                .filter(one -> Mailbox.body(one).contains(visitor))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly(visitor);
        assertThat(mail.getSubject()).isEqualTo("Сообщение: Жительница Полтавы");
        assertThat(Mailbox.body(mail)).contains("Где учат энергоменеджеров?", "/ru/supporters/" + slug);
        page.click("text=Назад к профилю");
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void aProgramThatFillsInEveryFieldIsToldTheSameAndNothingGoesOut() {
        page.navigate("/en/contact?to=" + slug);
        page.fill("[id='contact:name']", "A program");
        page.fill("[id='contact:email']", visitor);
        page.fill("[id='contact:text']", "Buy");
        page.evaluate("document.getElementById('contact:more').value = 'everything'");
        page.click("[id='contact:send']");
        assertThat(page.locator(".messages")).containsText("on its way");
        timePasses();
        assertThat(contact.all()).noneMatch(mail -> Mailbox.body(mail).contains(visitor));
    }

    @Test
    void withoutARecipientThePageLeadsToTheHelpdeskAndToTheNetworks() {
        for (String language : new String[] {"en", "ru", "tk", "uk"}) {
            look(page, "contact-us-" + language, "/" + language + "/contact");
            assertThat(page.locator("main a[href^='mailto:']")).hasText("helpdesk@localhost");
            assertThat(page.locator("main form")).hasCount(0);
        }
        assertThat(page.request().get("/en/contact?to=").status()).isEqualTo(200);
        page.click("main .actions a");
        assertThat(page).hasURL(Pattern.compile(".*/uk/supporters"));
        page.navigate("/uk/");
        page.click("footer >> text=Контакти");
        assertThat(page).hasURL(Pattern.compile(".*/uk/contact"));
    }

    @Test
    void theRecipientStaysWhenTheLanguageIsChanged() {
        page.navigate("/en/contact?to=" + slug);
        page.click(".languages summary");
        page.click(".languages a[hreflang='ru']");
        assertThat(page).hasURL(Pattern.compile(".*/ru/contact\\?to=" + slug));
        assertThat(page.locator("[id='contact:send']")).isVisible();
    }

    @Test
    void whoeverCannotBeWrittenToHasNoSuchPage() {
        for (String to : new String[] {"?to=nobody", "?to=%22%3E%3Cscript%3E"}) {
            assertThat(page.request().get("/en/contact" + to).status()).as(to).isEqualTo(404);
        }
        assertThat(page.request()
                        .post(
                                "/en/contact?to=nobody",
                                RequestOptions.create()
                                        .setForm(FormData.create()
                                                .set("contact", "contact")
                                                .set("contact:send", "x")
                                                .set("jakarta.faces.ViewState", "stateless")))
                        .status())
                .isLessThan(500);
    }
}
