package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.report.web.Happening.Chapter;
import eu.covenantofmayors.supporters.supporter.NoteRow;
import eu.covenantofmayors.supporters.supporter.Notes;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that happened to one network, from all capabilities, in one order; and who acts for it. For the desks. */
@Named
@RequestScoped
public class NetworkFile {
    /** Newer than so many nobody has to scroll; each chapter's own page tells the rest. */
    private static final int MOST = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private Adhesions adhesions;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Notes notes;

    @Inject
    private Outbox outbox;

    @Inject
    private Msg msg;

    private String chapter;
    private List<Happening> all;
    private List<Membership> people;
    private List<Adhesion> applications;

    /** Who may act for it, the longest-standing first. */
    public List<Membership> people(Supporter supporter) {
        if (people == null) {
            people = accounts.of(supporter.organisation());
        }
        return people;
    }

    public List<Adhesion> applications(Supporter supporter) {
        if (applications == null) {
            applications = adhesions.of(supporter.organisation());
        }
        return applications;
    }

    /**
     * The newest first, of the chosen chapter or of all.
     *
     * @param desk first folder of the reader's addresses
     */
    public List<Happening> happenings(Supporter supporter, String desk) {
        if (all == null) {
            Chapter only = Choice.of(Chapter.class, chapter);
            all = Stream.of(
                            ofAdhesions(supporter, desk),
                            entries(Chapter.SUPPORTER, supporter.history(), null),
                            ofFeedback(supporter, desk),
                            ofMails(supporter),
                            ofNotes(supporter, desk))
                    .flatMap(happenings -> happenings)
                    .filter(happening -> only == null || happening.chapter() == only)
                    .sorted(Comparator.comparing(Happening::at).reversed())
                    .limit(MOST)
                    .toList();
        }
        return all;
    }

    private Stream<Happening> ofAdhesions(Supporter supporter, String desk) {
        return applications(supporter).stream()
                .flatMap(adhesion -> entries(
                        Chapter.ADHESION,
                        adhesion.history(),
                        "/" + desk + "/adhesion/" + (desk.equals("office") ? "review" : "cosign") + "?id="
                                + adhesion.id()));
    }

    private Stream<Happening> ofFeedback(Supporter supporter, String desk) {
        return periods.forDesk(supporter).stream().flatMap(period -> ofPeriod(period, desk));
    }

    private Stream<Happening> ofPeriod(FeedbackPeriod period, String desk) {
        return entries(Chapter.FEEDBACK, period.history(), "/" + desk + "/feedback/why?id=" + period.id());
    }

    private Stream<Happening> entries(Chapter in, List<HistoryEntry> history, String link) {
        return history.stream().map(entry -> Happening.of(entry, in, link, msg));
    }

    /** What was written, not in which words: a mail may hold a link that is its reader's alone. */
    private Stream<Happening> ofMails(Supporter supporter) {
        Set<String> addresses = new TreeSet<>();
        people(supporter).forEach(member -> addresses.add(member.user().email()));
        applications(supporter).forEach(adhesion -> addresses.add(adhesion.applicantEmail()));
        if (supporter.profile() != null && supporter.profile().getContactEmail() != null) {
            addresses.add(supporter.profile().getContactEmail());
        }
        return outbox.to(addresses, MOST).stream().map(this::mail);
    }

    private Happening mail(OutboxMessage mail) {
        return new Happening(
                mail.createdAt(),
                Chapter.MAIL,
                mail.subject(),
                msg.format("file.mail", mail.recipient(), msg.name(mail.status())),
                null,
                null);
    }

    private Stream<Happening> ofNotes(Supporter supporter, String desk) {
        return notes.of(supporter.organisation()).stream().map(note -> note(note, desk));
    }

    private Happening note(NoteRow note, String desk) {
        return new Happening(
                note.writtenAt(),
                Chapter.NOTE,
                msg.get("note.title"),
                note.author(),
                note.text(),
                note.fileName() == null ? null : "/" + desk + "/supporter/note-file.bin?id=" + note.id());
    }

    public Chapter[] getChapters() {
        return Chapter.values();
    }

    public String getChapter() {
        return chapter;
    }

    public void setChapter(String chapter) {
        this.chapter = chapter;
    }
}
