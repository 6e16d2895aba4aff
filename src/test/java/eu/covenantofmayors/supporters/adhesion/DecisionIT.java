package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the Office knows before it decides, and the letter after it. */
@ArquillianTest
class DecisionIT {
    @Inject
    private Resemblances resemblances;

    @Inject
    private DecisionLetter letter;

    @Inject
    private SubmissionService submission;

    @Inject
    private AdhesionSetting setting;

    @Inject
    private Stage stage;

    @Test
    void tellsWhoLooksLikeIt() {
        String unique = AdhesionSetting.unique();
        Adhesion first = setting.in(AdhesionState.SUBMITTED);
        ExpressionOfInterest same = AdhesionFixture.interest(
                "No. " + unique, first.interest().getWebsite().replace("/about", "/other"));
        same.setOfficialName(first.interest().getOfficialName() + " " + unique);
        Adhesion second = setting.draft(same);
        submission.submit(second.token());

        assertThat(of(second))
                .filteredOn(other -> first.id().equals(other.adhesion()))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.likenesses())
                            .contains(Resemblance.Likeness.DOMAIN, Resemblance.Likeness.COUNTRY)
                            .doesNotContain(Resemblance.Likeness.REGISTRATION);
                    assertThat(other.name()).isEqualTo(first.interest().getOfficialName());
                });
        assertThat(of(second)).noneMatch(other -> second.id().equals(other.adhesion()));
        assertThat(of(second)).allMatch(Resemblance::matters);
    }

    @Test
    void tellsAnOfficerWhoIsCloseToTheNetwork() {
        ExpressionOfInterest interest =
                AdhesionFixture.interest("No. " + AdhesionSetting.unique(), "https://www.office.example/");
        Adhesion close = setting.draft(interest);
        Adhesion far = setting.draft();

        assertThat(isClose(close)).isTrue();
        assertThat(isClose(far)).isFalse();
    }

    @Test
    void theLetterTellsTheDecisionWithItsReasonInTheApplicantsLanguage() throws IOException {
        Adhesion refused = setting.in(AdhesionState.INELIGIBLE);
        Adhesion confirmed = setting.in(AdhesionState.ELIGIBLE);
        Adhesion open = setting.in(AdhesionState.IN_REVIEW);

        assertThat(text(letter.ofApplication(refused.token())))
                .contains(
                        "Решение по вашей заявке",
                        refused.reference(),
                        "не может стать сторонником",
                        "It works for profit.",
                        "в течение 60 дней");
        assertThat(letter.ofApplication(refused.token())).isEqualTo(letter.ofApplication(refused.token()));
        assertThat(text(letter.ofApplication(confirmed.token())))
                .contains("может стать сторонником", "Подпишите договор")
                .doesNotContain("не может стать");
        assertThatThrownBy(() -> letter.ofApplication(open.token())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> letter.ofApplication("guessed")).isInstanceOf(NotFound.class);
    }

    private List<Resemblance> of(Adhesion adhesion) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> resemblances.of(adhesion.id()));
    }

    private boolean isClose(Adhesion adhesion) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> resemblances.isCallerClose(adhesion.id()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
