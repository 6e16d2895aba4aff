package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.notification.OfficialLetters;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
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
import java.util.Optional;

/**
 * A decision of the Commission about a supporter as a letter: what was decided, why, on which basis, and what the network can do
 * now. It is made when the decision is taken, in every language, and stays as it is.
 */
@Stateless
public class SuspensionLetter {
    @Inject
    private Supporters supporters;

    @Inject
    private OfficialLetters letters;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    /**
     * For the network itself.
     *
     * @param number of the line in its history, from 0
     * @throws NotFound when there is none, or it is another network's
     */
    @RolesAllowed("NETWORK")
    public byte[] mine(Supporter supporter, int number, Languages language) {
        caller.within(supporter.organisation());
        return of(supporter, number, language);
    }

    /**
     * For a desk.
     *
     * @param number of the line in its history, from 0
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public byte[] ofSupporter(long id, int number, Languages language) {
        return of(supporters.get(id), number, language);
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(@Observes SupporterMoved moved) {
        int last = moved.supporter().history().size() - 1;
        HistoryEntry entry = moved.supporter().history().get(last);
        if (SupporterStep.byLetter(entry).isPresent()) {
            letters.keep(
                    moved.subject(),
                    last,
                    Languages.spoken(),
                    language -> write(moved.supporter(), entry, language),
                    moved.actor());
        }
    }

    private byte[] of(Supporter supporter, int number, Languages language) {
        List<HistoryEntry> history = supporter.history();
        if (number < 0 || number >= history.size()) {
            throw new NotFound();
        }
        return letters.find(supporter.subject(), number, language)
                .orElseGet(() -> write(supporter, history.get(number), language));
    }

    private byte[] write(Supporter supporter, HistoryEntry entry, Languages language) {
        SupporterStep step = SupporterStep.byLetter(entry).orElseThrow(NotFound::new);
        Texts texts = Texts.in(language);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.text("suspensionLetter.to"), supporter.organisation().officialName());
        facts.put(texts.text("suspensionLetter.date"), texts.date(entry.at().atZone(settings.zone())));
        facts.put(texts.text("suspensionLetter.from"), texts.name(Role.COMMISSION));
        if (step == SupporterStep.ISSUE_NOTICE) {
            noticeOf(supporter, entry)
                    .ifPresent(notice -> facts.put(
                            texts.text("suspensionLetter.until"),
                            texts.date(notice.answerUntil().minusNanos(1).atZone(settings.zone()))));
        }
        return new PdfPage(language, texts.text("suspensionLetter.title"), texts.text("suspensionLetter.lead"))
                .facts(facts)
                .heading(texts.text("suspensionLetter.decision"))
                .paragraph(texts.text("suspensionLetter." + step.name()))
                .heading(texts.text("suspensionLetter.reason"))
                .quote(entry.reason())
                .heading(texts.text("suspensionLetter.basis"))
                .paragraph(texts.text("suspensionLetter.basis.text"))
                .heading(texts.text("suspensionLetter.next"))
                .paragraph(texts.format("suspensionLetter.next." + step.name(), settings.helpdesk()))
                .toPdf();
    }

    /** The case of which the line gives notice. */
    private Optional<SuspensionCase> noticeOf(Supporter supporter, HistoryEntry entry) {
        return supporters.casesOf(supporter).stream()
                .filter(found -> entry.at().equals(found.noticeAt()))
                .findFirst();
    }
}
