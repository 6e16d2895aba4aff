package eu.covenantofmayors.supporters.publication.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A network writes, the Office reads, everybody sees. */
class PublicationPagesBrowserIT extends BrowserTest {
    private final String title = "Тёплые школы " + System.nanoTime();

    @Test
    void aBestPracticeComesToItsReaders() throws IOException {
        String[] network =
                window.request().get("/test/supporter?state=active").text().split(" ", -1);
        signIn(page, network[2]);
        look(page, "publication-mine-empty", "/workspace/publication/?lang=en");
        page.click("text=Describe a best practice");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:practiceCountry-error']")).not().isEmpty();
        inspect(page, "publication-refused");
        page.selectOption("[id='edit:practiceCountry']", "UA");
        page.fill("[id='edit:co2Saved']", "310");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:title_en-error']")).containsText("at least one language");
        page.fill("[id='edit:title_ru']", title);
        page.fill("[id='edit:summary_ru']", "Кратко.");
        page.fill("[id='edit:body_ru']", "# Как это повторить\n\n1. Раз\n2. Два\n\n<script>alert(1)</script>");
        page.click("[id='edit:look']");
        assertThat(page.locator(".preview h2").last()).hasText("Как это повторить");
        inspect(page, "publication-preview");
        page.click("[id='edit:save']");
        assertThat(page.locator(".messages")).containsText("saved");

        page.click("a[href*='publication/picture']");
        inspect(page, "publication-picture");
        page.setInputFiles(
                "[id='picture:file']",
                new FilePayload("bad.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        page.click("[id='picture:go']");
        assertThat(page.locator("[id='picture:file-error']")).containsText("no picture in JPEG or PNG");
        page.setInputFiles("[id='picture:file']", new FilePayload("hills.png", "image/png", picture()));
        page.click("[id='picture:go']");
        page.click("[id='edit:propose']");
        assertThat(page.locator("[id='edit:alternative_ru-error']")).containsText("Русский");
        page.fill("[id='edit:alternative_ru']", "Школа в горах");
        page.click("[id='edit:propose']");
        assertThat(page.locator(".messages")).containsText("The Office will read it");
        inspect(page, "publication-mine");

        try (BrowserContext desk = newWindow()) {
            Page officer = desk.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            look(officer, "publication-office", "/office/publication/?kind=BEST_PRACTICE");
            officer.click("text=" + title + " >> nth=0");
            inspect(officer, "publication-office-edit");
            officer.click("[id='edit:publish']");
            assertThat(officer.locator(".messages")).containsText("public now");
        }

        for (String language : new String[] {"ru", "en"}) {
            try (BrowserContext outside = newWindow()) {
                Page visitor = outside.newPage();
                look(visitor, "practices-" + language, "/" + language + "/best-practices?country=UA");
                visitor.click("text=" + title);
                assertThat(visitor.locator("h1")).hasText(title);
                assertThat(visitor.locator(".prose ol li")).hasCount(2);
                assertThat(visitor.locator("main img")).hasAttribute("alt", "Школа в горах");
                assertThat(visitor.locator("main script")).hasCount(0);
                assertThat(visitor.locator("text=Not translated yet")).hasCount(language.equals("en") ? 1 : 0);
                inspect(visitor, "practice-" + language);
                APIResponse picture =
                        visitor.request().get(visitor.locator("main img").getAttribute("src"));
                assertThat(picture.headers().get("content-type")).startsWith("image/jpeg");
                assertThat(picture.headers().get("cache-control")).contains("immutable");
                look(visitor, "practice-of-network-" + language, "/" + language + "/supporters/" + network[1]);
                assertThat(visitor.locator(".teaser")).containsText(title);
                assertThat(outside.cookies()).isEmpty();
            }
        }
    }

    @Test
    void theOfficeAnnouncesAnEvent() {
        window.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.OFFICER);
        look(page, "publication-event-new", "/office/publication/edit?kind=EVENT");
        page.fill("[id='edit:starts']", "2098-05-04T10:00");
        page.fill("[id='edit:ends']", "2098-05-03T17:00");
        page.selectOption("[id='edit:zone']", "Asia/Ashgabat");
        page.fill("[id='edit:title_en']", title);
        page.fill("[id='edit:summary_en']", "Two days of learning.");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:ends-error']")).containsText("before it begins");
        assertThat(page.locator("[id='edit:title_en']")).hasValue(title);
        page.fill("[id='edit:ends']", "2098-05-05T17:00");
        page.click("[id='edit:save']");
        page.click("[id='edit:publish']");
        assertThat(page.locator("[id='edit:place-error']")).containsText("Tell where it is");
        page.fill("[id='edit:place']", "Aşgabat");
        page.click("[id='edit:publish']");
        assertThat(page.locator(".messages")).containsText("public now");

        try (BrowserContext outside = newWindow()) {
            Page visitor = outside.newPage();
            look(visitor, "agenda-month", "/tk/agenda-month?month=2098-05");
            assertThat(visitor.locator(".month a")).hasCount(2);
            visitor.locator(".month a").first().click();
            assertThat(visitor.locator("h1")).hasText(title);
            inspect(visitor, "event-tk");
            String calendar = visitor.request()
                    .get(visitor.locator("a[href$='.ics']").getAttribute("href"))
                    .text();
            assertThat(calendar).contains("DTSTART:20980504T050000Z", "DTEND:20980505T120000Z");
        }
    }

    @Test
    void nobodyIsShownAnErrorForAnAddressThatIsNone() {
        for (String path : new String[] {
            "/en/news/none",
            "/en/agenda/none",
            "/en/best-practices/none",
            "/feeds/en/agenda/none.ics",
            "/en/publication"
        }) {
            assertThat(window.request().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(window.request().get("/en/agenda-month?month=nonsense").status())
                .isEqualTo(200);
        assertThat(window.request()
                        .get("/en/best-practices?category=X&country=%27")
                        .status())
                .isEqualTo(200);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", bytes))
                .isTrue();
        return bytes.toByteArray();
    }
}
