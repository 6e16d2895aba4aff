package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.notification.OfficialLetters;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.files.PdfPage;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Office's decision on eligibility as a letter in the applicant's language, with its reasons and what it is based on. */
@Stateless
public class DecisionLetter {
    @Inject
    private Adhesions adhesions;

    @Inject
    private OfficialLetters letters;

    @Inject
    private Settings settings;

    /**
     * For whoever holds the application's link.
     *
     * @throws NotFound when the link leads nowhere, or nothing is decided
     */
    @PermitAll
    public byte[] ofApplication(String token) {
        return of(adhesions.byToken(token));
    }

    /**
     * For a desk.
     *
     * @throws NotFound when there is no such application, or nothing is decided
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public byte[] ofAdhesion(long id) {
        return of(adhesions.get(id));
    }

    /** The decision becomes a letter when it is taken, and stays as it is. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(@Observes AdhesionMoved moved) {
        if (moved.step() == AdhesionStep.CONFIRM || moved.step() == AdhesionStep.REFUSE) {
            Adhesion adhesion = moved.adhesion();
            HistoryEntry decision = adhesion.decision().orElseThrow();
            letters.keep(
                    moved.subject(),
                    adhesion.history().indexOf(decision),
                    List.of(adhesion.language()),
                    language -> write(adhesion, decision),
                    moved.actor());
        }
    }

    private byte[] of(Adhesion adhesion) {
        HistoryEntry decision = adhesion.decision().orElseThrow(NotFound::new);
        return letters.find(adhesion.subject(), adhesion.history().indexOf(decision), adhesion.language())
                .orElseGet(() -> write(adhesion, decision));
    }

    private byte[] write(Adhesion adhesion, HistoryEntry decision) {
        boolean eligible = decision.isOf(AdhesionStep.CONFIRM);
        Languages language = adhesion.language();
        Texts texts = Texts.in(language);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.text("pdf.reference"), adhesion.reference());
        facts.put(texts.text("letter.to"), adhesion.interest().getOfficialName());
        facts.put(texts.text("letter.date"), texts.date(decision.at().atZone(settings.zone())));
        facts.put(texts.text("letter.from"), texts.text("Role.OFFICE"));
        PdfPage page = new PdfPage(language, texts.text("letter.title"), texts.text("letter.lead"))
                .facts(facts)
                .heading(texts.text("letter.decision"))
                .paragraph(texts.text(eligible ? "letter.eligible" : "letter.ineligible"));
        if (!eligible) {
            page.heading(texts.text("letter.reason")).quote(decision.reason());
        }
        return page.heading(texts.text("letter.basis"))
                .paragraph(texts.text("letter.basis.text"))
                .heading(texts.text("letter.next"))
                .paragraph(
                        eligible
                                ? texts.text("letter.next.eligible")
                                : texts.format("letter.next.ineligible", settings.helpdesk()))
                .toPdf();
    }
}
