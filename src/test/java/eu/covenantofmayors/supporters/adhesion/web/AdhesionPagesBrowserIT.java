package eu.covenantofmayors.supporters.adhesion.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The applicant's wizard and status page and the desks, as people use them: with double clicks, Back and second thoughts. */
class AdhesionPagesBrowserIT extends BrowserTest {
    private record Application(String id, String token, String reference) {
        String status(String language) {
            return "/" + language + "/apply/status?draft=" + token;
        }
    }

    @Test
    void aBeginningIsMadeOnceHoweverOftenItIsPosted() {
        String email = UUID.randomUUID() + "@network.example";
        look(page, "adhesion-apply", "/en/apply");
        page.fill("[id='start:email']", "no@address");
        page.click("[id='start:go']");
        assertThat(page.locator("[id='start:email-error']")).not().isEmpty();
        assertThat(page.locator("[id='start:email']")).hasValue("no@address");
        inspect(page, "adhesion-apply-refused");
        page.fill("[id='start:email']", email);
        String first = postAgain(page, "[id='start:go']", 2, 1);
        page.click("[id='start:go']");
        page.waitForURL("**/apply?draft=*&step=2");

        assertThat(first).isEqualTo(page.url());
        assertThat(mailsTo(email)).isEqualTo(1);
        assertThat(page.locator(".messages")).containsText(email);
        page.goBack();
        page.fill("[id='start:email']", "other-" + email);
        page.click("[id='start:go']");
        page.waitForURL("**/apply?draft=*&step=2");
        assertThat(page.url()).isNotEqualTo(first);
        assertThat(mailsTo("other-" + email)).isEqualTo(1);
    }

    @Test
    void nothingTypedIsLostByBackReloadSavingHalfOrASecondClick() {
        Application application = application(null);
        page.navigate("/en/apply?draft=" + application.token());
        assertThat(page.url()).endsWith("&step=2");
        page.fill("[id='apply:officialName']", "Ассоциация городов предгорья");
        page.click("[id='apply:save']");
        assertThat(page.locator(".messages")).containsText("draft is saved");
        assertThat(page.locator("[id='apply:englishName-error']")).not().isEmpty();
        assertThat(page.locator(".messages .danger")).hasCount(0);
        inspect(page, "adhesion-apply-saved-half");
        page.navigate("/en/apply?draft=" + application.token());
        assertThat(page.locator("[id='apply:officialName']")).hasValue("Ассоциация городов предгорья");

        fillOrganisation(application.token());
        postAgain(page, "[id='apply:next']", 2, 1);
        page.click("[id='apply:next']");
        page.waitForURL("**&step=3");
        look(page, "adhesion-apply-people", page.url());
        page.fill("[id='apply:headName']", "Нино");
        page.fill("[id='apply:contactName']", "Secretariat");
        page.click("[id='apply:next']");
        page.waitForURL("**&step=4");
        inspect(page, "adhesion-apply-members");
        page.fill("[id='apply:members']", "-1");
        page.click("[id='apply:next']");
        assertThat(page.locator("[id='apply:members-error']")).not().isEmpty();
        page.goBack();
        page.goBack();
        page.goBack();
        assertThat(page.url()).endsWith("&step=2");
        page.fill("[id='apply:acronym']", "AFC");
        page.click("[id='apply:next']");
        page.waitForURL("**&step=3");
        assertThat(page.locator("[id='apply:headName']")).hasValue("Нино");
        page.fill("[id='apply:headName']", "");
        page.fill("[id='apply:headTitle']", "Chair");
        page.click("[id='apply:previous']");
        page.waitForURL("**&step=2");
        assertThat(page.locator("[id='apply:acronym']")).hasValue("AFC");
        page.navigate("/ru/apply?draft=" + application.token());
        assertThat(page.url()).endsWith("&step=4");
    }

    @Test
    void survivesTheEndOfTheSession() {
        Application application = application(null);
        page.navigate("/tk/apply?draft=" + application.token());
        fillOrganisation(application.token());
        window.clearCookies();
        page.click("[id='apply:next']");
        page.waitForURL("**&step=3");
        look(page, "adhesion-apply-people-tk", page.url());
    }

    @Test
    void isSubmittedOnceAndToldSo() {
        Application application = application("DRAFT");
        for (String language : List.of("en", "ru", "tk", "uk")) {
            look(page, "adhesion-apply-review-" + language, "/" + language + "/apply?draft=" + application.token());
        }
        assertThat(page.url()).endsWith("&step=6");
        page.click("[id='apply:previous']");
        page.waitForURL("**&step=5");
        inspect(page, "adhesion-apply-motivation");
        page.click("[id='apply:next']");
        page.waitForURL("**&step=6");
        page.uncheck("[id='apply:consent']");
        page.click("[id='apply:submit']");
        assertThat(page.locator("[id='apply:consent-error']")).not().isEmpty();
        page.check("[id='apply:consent']");
        postAgain(page, "[id='apply:submit']", 2, 1);
        page.click("[id='apply:submit']");
        page.waitForURL("**/apply/status?draft=*");
        assertThat(page.locator(".messages")).containsText(application.reference());
        page.goBack();
        page.click("[id='apply:submit']");
        page.waitForURL("**/apply/status?draft=*");
        page.navigate("/tk/apply?draft=" + application.token() + "&step=2");
        page.waitForURL("**/tk/apply/status?draft=*");
    }

    @Test
    void theStatusPageShowsEachState() {
        for (String state : List.of(
                "DRAFT",
                "SUBMITTED",
                "INFO_REQUESTED",
                "INELIGIBLE",
                "ELIGIBLE",
                "AGREEMENT_SIGNED",
                "AGREEMENT_RETURNED",
                "CO_SIGNED",
                "PROFILE_CREATED",
                "WITHDRAWN")) {
            Application application = application(state);
            look(page, "adhesion-status-" + state, application.status("en"));
        }
        for (String language : List.of("ru", "tk")) {
            look(
                    page,
                    "adhesion-status-" + language,
                    application("AGREEMENT_RETURNED").status(language));
        }
        look(page, "adhesion-status-empty", application(null).status("en"));
        assertThat(page.navigate("/en/apply/status?draft=guessed").status()).isEqualTo(404);
        assertThat(page.navigate("/en/apply/status").status()).isEqualTo(404);
        assertThat(page.navigate("/en/apply?draft=guessed").status()).isEqualTo(404);
    }

    @Test
    void theApplicantAnswersSignsAndWithdrawsOnce() {
        Application asked = application("INFO_REQUESTED");
        page.navigate(asked.status("en"));
        page.fill("[id='answer:text']", "Five people.");
        postAgain(page, "[id='answer:go']", 2, 1);
        page.click("[id='answer:go']");
        assertThat(page.locator(".messages")).containsText("not possible any more");
        assertThat(page.locator("[id='answer:text']")).hasValue("Five people.");
        assertThat(page.locator(".timeline").getByText("Five people.")).hasCount(1);

        Application returned = application("AGREEMENT_RETURNED");
        page.navigate(returned.status("en"));
        assertThat(page.locator("[id='agreement:place']")).hasValue("Тбилиси");
        assertThat(page.locator("[id='agreement:tickPROMOTE']")).isChecked();
        page.uncheck("[id='agreement:tickFEEDBACK']");
        page.fill("[id='agreement:signedOn']", "2099-01-01");
        page.fill("[id='agreement:place']", "Кутаиси");
        page.click("[id='agreement:sign']");
        assertThat(page.locator(".messages")).containsText("six commitments");
        page.check("[id='agreement:tickFEEDBACK']");
        page.click("[id='agreement:sign']");
        assertThat(page.locator("[id='agreement:signedOn-error']")).containsText("future");
        assertThat(page.locator("[id='agreement:place']")).hasValue("Кутаиси");
        inspect(page, "adhesion-status-sign-refused");
        page.fill("[id='agreement:signedOn']", "2026-01-15");
        postAgain(page, "[id='agreement:sign']", 2, 1);
        page.navigate(returned.status("en"));
        assertThat(page.locator("main")).containsText("Кутаиси");
        assertThat(page.locator(".timeline").getByText("Sign the agreement")).hasCount(2);

        page.click("summary:has-text('Withdraw')");
        page.fill("[id='withdraw:reason']", "We wait.");
        page.click("[id='withdraw:go']");
        assertThat(page.locator(".messages")).containsText("withdrawn");
        assertThat(page.locator("[id='withdraw:go']")).hasCount(0);
    }

    @Test
    void theDesksDecide() {
        Application submitted = application("SUBMITTED");
        Application signed = application("AGREEMENT_SIGNED");
        Application coSigned = application("CO_SIGNED");
        Application draft = application("DRAFT");
        signIn(page, SupporterSetting.OFFICER);
        look(page, "adhesion-office-queue-all", "/office/adhesion/?queue=ALL&page=1");
        for (String kind : List.of("csv", "xlsx")) {
            assertThat(window.request()
                            .get("/office/adhesion/applications." + kind + "?queue=ALL&q=" + draft.reference())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(window.request()
                        .get("/office/adhesion/applications.csv?queue=ALL&q=" + signed.reference())
                        .text()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(signed.reference(), "signed by the network");
        look(page, "adhesion-office-queue", "/office/adhesion/");
        page.fill("[id='duplicate:reference']", draft.reference());
        page.fill("[id='duplicate:reason']", "A branch of its own.");
        page.click("[id='duplicate:go']");
        assertThat(page.locator(".messages")).containsText(draft.reference());

        look(page, "adhesion-office-submitted", "/office/adhesion/review?id=" + submitted.id());
        Page second = window.newPage();
        second.navigate("/office/adhesion/review?id=" + submitted.id());
        page.click("[id='takeUp:go']");
        assertThat(page.locator(".messages")).containsText("reviewer");
        second.click("[id='takeUp:go']");
        assertThat(second.locator(".messages")).containsText("not possible any more");
        inspect(page, "adhesion-office-in-review");
        page.click("[id='refuse:go']");
        assertThat(page.locator("[id='refuse:text-error']")).not().isEmpty();
        second.navigate("/office/adhesion/review?id=" + submitted.id());
        second.fill("[id='ask:text']", "Is it for profit?");
        page.fill("[id='refuse:text']", "It works for profit.");
        page.click("[id='refuse:go']");
        assertThat(page.locator(".messages")).containsText("refused");
        second.click("[id='ask:go']");
        assertThat(second.locator(".messages")).containsText("not possible any more");
        assertThat(second.locator("[id='ask:text']")).hasValue("Is it for profit?");
        second.close();
        page.fill("[id='ask:text']", "Has it changed?");
        page.click("[id='ask:again']");
        assertThat(page.locator(".messages")).containsText("on its way");
        look(page, "adhesion-office-signed", "/office/adhesion/review?id=" + signed.id());
        window.request().get("/test/supporter?state=named");
        look(page, "adhesion-office-create", "/office/adhesion/review?id=" + coSigned.id());
        Locator named = page.locator("[id='create:named'] optgroup");
        assertThat(named).hasCount(2);
        postAgain(page, "[id='create:go']", 2, 1);
        look(page, "adhesion-office-created", "/office/adhesion/review?id=" + coSigned.id());
        assertThat(page.locator("[id='create:go']")).hasCount(0);

        window.clearCookies();
        signIn(page, SupporterSetting.COMMISSION);
        look(page, "adhesion-commission-queue", "/commission/adhesion/");
        look(page, "adhesion-cosign", "/commission/adhesion/cosign?id=" + signed.id());
        assertThat(page.locator("main")).containsText(Commitment.PROMOTE.name().substring(0, 3));
        page.fill("[id='cosign:function']", "Head of unit");
        postAgain(page, "[id='cosign:go']", 2, 1);
        look(page, "adhesion-cosigned", "/commission/adhesion/cosign?id=" + signed.id());
        assertThat(page.locator("[id='cosign:go']")).hasCount(0);
        assertThat(page.navigate("/commission/adhesion/cosign?id=1").status()).isEqualTo(404);
    }

    private void fillOrganisation(String unique) {
        page.fill("[id='apply:officialName']", "Ассоциация городов предгорья");
        page.fill("[id='apply:englishName']", "Association of Foothill Cities");
        page.selectOption("[id='apply:kind']", "ASSOCIATION");
        page.check("[id='apply:notForProfit']");
        page.selectOption("[id='apply:level']", "NATIONAL");
        page.selectOption("[id='apply:country']", "TM");
        page.fill("[id='apply:registrationNumber']", unique);
        page.fill("[id='apply:registrationAuthority']", "National register");
        page.fill("[id='apply:address']", "Hill street 1");
        page.fill("[id='apply:website']", "https://foothill.example");
    }

    private Application application(String state) {
        String[] answer = window.request()
                .get("/test/adhesion" + (state == null ? "" : "?state=" + state))
                .text()
                .split(" ", 3);
        return new Application(answer[0], answer[1], answer[2]);
    }

    private int mailsTo(String recipient) {
        return Integer.parseInt(
                window.request().get("/test/adhesion?mails=" + recipient).text());
    }
}
