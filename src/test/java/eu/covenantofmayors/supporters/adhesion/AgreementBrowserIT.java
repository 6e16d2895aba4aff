package eu.covenantofmayors.supporters.adhesion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.platform.files.PdfBomb;
import eu.covenantofmayors.supporters.platform.files.PdfSig;
import eu.covenantofmayors.supporters.platform.files.Sealing;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Clamd;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An agreement as a file: signed by the network, sealed by the Commission, checked by anybody. */
class AgreementBrowserIT extends BrowserTest {
    private static final int TOO_LARGE = AgreementDocuments.LARGEST + 1;

    @Test
    void isSignedByBothAndCheckedByAnybody() throws Exception {
        String[] application = window.request()
                .get("/test/adhesion?state=AGREEMENT_SIGNED")
                .text()
                .split(" ", 3);
        String status = "/en/apply/status?draft=" + application[1];
        byte[] first = file("/apply/agreement?draft=" + application[1]);
        assertThat(PdfA.breaches(first)).isEmpty();

        look(page, "agreement-applicant", status);
        handIn(first);
        assertThat(page.locator("main .notice")).containsText("not the latest version");
        handIn(new byte[TOO_LARGE]);
        assertThat(page.locator("main .notice")).containsText("at most 10 MB");
        byte[] signed = Sealing.byAnother(first, Instant.now());
        byte[] changed = signed.clone();
        changed[signed.length - 3000] ^= 1;
        handIn(changed);
        assertThat(page.locator("main .notice.danger")).hasCount(1);
        handIn(Sealing.certified(first, CertificationPermission.NO_CHANGE_PERMITTED, Instant.now()));
        assertThat(page.locator("main .notice")).containsText("nobody may add another signature");
        inspect(page, "agreement-certified");
        handIn(signed);
        assertThat(page.locator("main .notice.success")).containsText("checked and added");
        assertThat(page.locator("main")).containsText("Version 2");
        inspect(page, "agreement-added");

        signIn(page, SupporterSetting.COMMISSION);
        page.navigate("/commission/adhesion/cosign?id=" + application[0]);
        assertThat(page.locator("main")).containsText("Electronically signed by Trial seal");
        page.fill("[id='cosign:function']", "Head of unit");
        page.click("[id='cosign:go']");
        page.waitForURL("**/commission/adhesion/");
        look(page, "agreement-sealed", "/commission/adhesion/cosign?id=" + application[0]);
        byte[] sealed = file("/commission/adhesion/agreement.pdf?id=" + application[0]);
        assertThat(PdfA.breaches(sealed)).isEmpty();
        assertThat(Pattern.compile("Signature is Valid")
                        .matcher(PdfSig.says(sealed))
                        .results())
                .hasSize(2);
        assertThat(new String(file("/commission/adhesion/agreement.pdf?report&id=" + application[0])))
                .contains("<DetailedReport");
        assertThat(file("/commission/adhesion/agreement.pdf?version=1&id=" + application[0]))
                .isEqualTo(first);

        page = newWindow().newPage();
        for (String language : new String[] {"ru", "tk", "uk", "en"}) {
            look(page, "verify-" + language, "/" + language + "/verify");
        }
        verify(sealed);
        assertThat(page.locator("#found .success")).containsText("it is what was signed");
        assertThat(page.locator("#found li")).hasCount(2);
        inspect(page, "verify-yes");
        verify(first);
        assertThat(page.locator("#found .warning")).containsText("has not sealed");
        sealed[2000] ^= 1;
        verify(sealed);
        assertThat(page.locator("#found .danger")).containsText("none of our agreements");
        assertThat(page.locator("#found")).containsText("Not intact");
        inspect(page, "verify-changed");
        verify(new byte[TOO_LARGE]);
        assertThat(page.locator("#found .danger")).containsText("at most 10 MB");
        verify("<html/>".getBytes());
        assertThat(page.locator("#found")).containsText("no electronic signature");
    }

    @Test
    void aFileThatUnpacksToALotIsRefusedAndOthersGoOn() throws Exception {
        byte[] bomb = PdfBomb.of(600, 1);
        page.navigate("/en/verify");
        verify(bomb);
        assertThat(page.locator("#found .danger")).containsText("unpacks to far more");
        inspect(page, "verify-inflates");
        for (String type : new String[] {"text/plain", "multipart/form-data"}) {
            APIResponse answer = window.request()
                    .post(
                            "/verify?lang=en",
                            RequestOptions.create()
                                    .setHeader("Content-Type", type)
                                    .setData("file=nothing"));
            assertThat(answer.status()).as(type).isEqualTo(200);
            assertThat(answer.text()).as(type).contains("No file has arrived");
        }
    }

    @Test
    void isForThoseItConcerns() {
        String id =
                window.request().get("/test/adhesion?state=CO_SIGNED").text().split(" ", 3)[0];

        for (String address : new String[] {
            "/apply/agreement?draft=guessed",
            "/apply/agreement",
            "/office/adhesion/agreement.pdf?id=" + id,
            "/commission/adhesion/agreement.pdf?id=" + id,
            "/workspace/agreement.pdf"
        }) {
            assertThat(newWindow().request().get(address).headers().get("content-type"))
                    .as(address)
                    .doesNotContain("pdf");
        }
        signIn(page, SupporterSetting.OFFICER);
        assertThat(window.request()
                        .get("/office/adhesion/agreement.pdf?id=" + id)
                        .status())
                .isEqualTo(200);
        for (String address : new String[] {
            "/office/adhesion/agreement.pdf?id=1",
            "/office/adhesion/agreement.pdf?id=x",
            "/office/adhesion/agreement.pdf?version=9&id=" + id,
            "/office/adhesion/agreement.pdf?report&version=1&id=" + id,
            "/commission/adhesion/agreement.pdf?id=" + id
        }) {
            assertThat(window.request().get(address).status()).as(address).isIn(403, 404);
        }
    }

    @Test
    void isNotTakenWithAVirusInIt() {
        String draft = window.request()
                .get("/test/adhesion?state=AGREEMENT_SIGNED")
                .text()
                .split(" ", 3)[1];
        page.navigate("/en/apply/status?draft=" + draft);
        handIn((Clamd.EICAR + draft).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main .notice")).containsText("has found something in this file");
        inspect(page, "agreement-virus");

        page = newWindow().newPage();
        signIn(page, SupporterSetting.ADMINISTRATOR);
        page.navigate("/admin/quarantine/?lang=en");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("dl.facts")).containsText("/apply/agreement");
        assertThat(page.locator("dl.facts")).containsText(Pattern.compile("By whom\\s*–"));
    }

    private byte[] file(String address) {
        return window.request().get(address).body();
    }

    private void handIn(byte[] file) {
        page.click("summary:has-text('electronic signature')");
        choose(file);
        page.click("form[action*='/apply/agreement'] button");
        page.waitForURL("**file=*");
        page.navigate(page.url());
    }

    private void verify(byte[] file) {
        choose(file);
        page.click("form[action*='/verify'] button");
        page.waitForURL("**/verify?lang=en");
    }

    private void choose(byte[] file) {
        page.setInputFiles("#file", new FilePayload("agreement.pdf", "application/pdf", file));
    }
}
