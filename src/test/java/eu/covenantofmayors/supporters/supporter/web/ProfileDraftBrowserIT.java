package eu.covenantofmayors.supporters.supporter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network writes its profile in peace, looks at it, says it, compares with what it said before, and goes back. */
class ProfileDraftBrowserIT extends BrowserTest {
    private static final String SUMMARY = "[id='profile:summary_ru']";

    private String id;
    private String address;

    @BeforeEach
    void aManager() {
        String[] network =
                window.request().get("/test/supporter?state=active").text().split(" ");
        id = network[0];
        address = "/ru/supporters/" + network[1];
        signIn(page, network[2]);
        page.navigate("/workspace/profile?lang=en");
    }

    @Test
    void aDraftIsSeenByTheNetworkAloneUntilItIsSaid() {
        page.fill(SUMMARY, "Мы помогаем ещё лучше.");
        page.fill("[id='profile:contactName']", "");
        page.click("[id='profile:saveDraft']");
        assertThat(page.locator(".messages")).containsText("The draft is saved");
        assertThat(page.locator(SUMMARY)).hasValue("Мы помогаем ещё лучше.");
        assertThat(page.locator(".notice").last()).containsText("A draft of");
        inspect(page, "profile-draft");
        page.click("[id='profile:save']");
        assertThat(page.locator("[id='profile:contactName-error']")).not().isEmpty();
        page.fill("[id='profile:contactName']", "Секретариат");
        page.click("[id='profile:preview']");
        assertThat(page.locator("main")).containsText("Мы помогаем ещё лучше.");
        inspect(page, "profile-preview");
        page.navigate(address);
        assertThat(page.locator("main")).containsText("Мы помогаем.");
        assertThat(page.locator("main")).not().containsText("ещё лучше");

        page.navigate("/workspace/profile?lang=en");
        page.click("[id='profile:save']");
        assertThat(page.locator(".messages")).containsText("Your profile has been saved");
        assertThat(page.locator("[id='draft']")).hasCount(0);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("ещё лучше");

        page.navigate("/workspace/profile-history?lang=en");
        assertThat(page.locator(".timeline li")).hasCount(2);
        page.click("text=Version 1");
        assertThat(page.locator("main table")).containsText("Мы помогаем ещё лучше.");
        assertThat(page.locator("main table")).containsText("Summary, Русский");
        inspect(page, "profile-history");
        page.click("[id='back:go']");
        assertThat(page.locator(".messages")).containsText("is your draft now");
        assertThat(page.locator(SUMMARY)).hasValue("Мы помогаем.");
        page.click("[id='draft:discard']");
        assertThat(page.locator(SUMMARY)).hasValue("Мы помогаем ещё лучше.");
    }

    @Test
    void aDraftOfANetworkWhoseTimeIsOverIsNotSaidAnyMore() {
        page.fill(SUMMARY, "Мы помогаем ещё лучше.");
        page.click("[id='profile:saveDraft']");
        assertThat(page.locator(".messages")).containsText("The draft is saved");
        window.request().get("/test/deed?do=LEAVE&network=" + id);
        page.navigate("/workspace/preview");
        assertThat(page.locator("main")).containsText("Мы помогаем.");
        assertThat(page.locator("main")).not().containsText("ещё лучше");
    }

    @Test
    void aLogoIsCheckedMadeSmallerAndShown() throws IOException {
        page.navigate("/workspace/logo?lang=en");
        put("logo.png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[id='logo:file-error']")).containsText("no picture");
        put("logo.png", picture());
        assertThat(page.locator(".messages")).containsText("Your logo is shown now");
        inspect(page, "logo");
        page.navigate(address);
        assertThat(page.locator("main img.logo")).hasCount(1);
        assertThat((Integer) page.evaluate("document.querySelector('img.logo').naturalWidth"))
                .isEqualTo(1280);
        page.navigate("/workspace/logo?lang=en");
        page.click("[id='remove:go']");
        page.navigate(address);
        assertThat(page.locator("main img.logo")).hasCount(0);
    }

    private void put(String name, byte[] content) {
        page.setInputFiles("[id='logo:file']", new FilePayload(name, "image/png", content));
        page.click("[id='logo:go']");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
