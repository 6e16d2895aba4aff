package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One application to become a Covenant Supporter. It begins as a draft that the applicant resumes by a secret link, is
 * submitted, reviewed by the Office (which may ask), found eligible, signed by the network, co-signed by the Commission,
 * and ends when the Office creates the profile. Or it is refused, withdrawn, or lapses.
 */
@Entity
public class Adhesion extends Stored {
    /** How long an applicant has to answer a question. Source: src/docs/domain.md, "Life cycles". */
    public static final Duration TO_ANSWER = Duration.ofDays(30);

    /** How long a refusal can be reconsidered. Source: src/docs/domain.md, "Life cycles". */
    public static final Duration TO_RECONSIDER = Duration.ofDays(60);

    /**
     * How long it may lie idle until time takes its next step with it: first notice, second notice, lapse. Source:
     * src/docs/domain.md, "Life cycles".
     */
    static final List<Duration> PATIENCE = List.of(Duration.ofDays(120), Duration.ofDays(150), Duration.ofDays(180));

    /** At least this long between two of those steps, also after an outage of the server. */
    static final Duration BETWEEN_NOTICES = Duration.ofDays(30);

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private static final int NOTICES = PATIENCE.size() - 1;

    @Column(unique = true, updatable = false)
    private String reference;

    /** Makes the applicant's link. Kept in clear, because every mail to the applicant repeats it. */
    @Column(unique = true, updatable = false)
    private String token;

    /** What makes a repeated first step recognisable. */
    @Column(name = "form_token", unique = true, updatable = false)
    private String formToken;

    @Column(name = "applicant_email")
    private String applicantEmail;

    @Enumerated(EnumType.STRING)
    private Languages language;

    @Enumerated(EnumType.STRING)
    private AdhesionState state = AdhesionState.DRAFT;

    @Embedded
    private ExpressionOfInterest interest = new ExpressionOfInterest();

    @ManyToOne
    private Organisation organisation;

    /** Set while it is open, so that the database itself refuses a second one of the same organisation. */
    @Column(name = "open_registration", unique = true)
    private String openRegistration;

    @Column(name = "duplicate_allowed")
    private boolean duplicateAllowed;

    private String reviewer;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Embedded
    private EligibilityChecklist checklist = new EligibilityChecklist();

    @Column(length = 4000)
    private String question;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(length = 4000)
    private String answer;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @OneToOne(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private Agreement agreement;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Column(name = "lapse_notices")
    private int lapseNotices;

    @Column(name = "lapse_notice_at")
    private Instant lapseNoticeAt;

    @ElementCollection
    @CollectionTable(name = "adhesion_history")
    @OrderBy("happenedAt")
    private List<HistoryEntry> history = new ArrayList<>();

    protected Adhesion() {}

    /**
     * A new draft.
     *
     * @param reference what people call it by
     * @param formToken of the page that asked for it
     */
    Adhesion(String reference, String formToken, String applicantEmail, Languages language, Instant now) {
        this.reference = reference;
        this.token = Secret.create().text();
        this.formToken = formToken;
        this.applicantEmail = User.normalised(applicantEmail);
        this.language = language;
        this.agreement = Agreement.unsigned(language);
        this.interest.setContactEmail(this.applicantEmail);
        this.touchedAt = now;
    }

    /** Saves the draft, complete or not. */
    void save(ExpressionOfInterest interest, Instant now) {
        if (state != AdhesionState.DRAFT) {
            throw new Refused("refused.alreadySubmitted", reference);
        }
        this.interest = interest;
        touch(now);
    }

    /** The Office lets it be submitted although its organisation has an open application or is a supporter. */
    AdhesionMoved allowDuplicate(Actor officer, String reason, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.ALLOW_DUPLICATE, officer, now, reason);
        this.duplicateAllowed = true;
        return moved;
    }

    /** Hands the draft in. The organisation comes into being with it. */
    AdhesionMoved submit(Organisation organisation, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.SUBMIT, applicant(), now, null);
        this.organisation = organisation;
        keepOthersOut();
        return moved;
    }

    private void keepOthersOut() {
        if (!duplicateAllowed) {
            this.openRegistration = registrationKey(interest.getCountry(), interest.getRegistrationNumber());
        }
    }

    /**
     * What tells organisations of a country apart by their registration number: the same number written with other blanks,
     * hyphens or capitals is the same. Null for an entry without digits, such as "-" or "n/a": it is no number.
     */
    static String registrationKey(String country, String number) {
        return number == null || !DIGIT.matcher(number).find()
                ? null
                : country + ":" + number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    AdhesionMoved takeUp(Actor officer, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.TAKE_UP, officer, now, null);
        this.reviewer = officer.name();
        return moved;
    }

    AdhesionMoved ask(Actor officer, String question, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.ASK, officer, now, question);
        expectAnswer(question, now);
        return moved;
    }

    /**
     * @param zone in which the last day to answer ends
     * @throws Refused when that day is over
     */
    AdhesionMoved answer(String answer, Instant now, ZoneId zone) {
        AdhesionStep.ANSWER.take(state, applicant());
        LocalDate last = LocalDate.ofInstant(answerBy, zone);
        if (LocalDate.ofInstant(now, zone).isAfter(last)) {
            throw Refused.at("answer", "refused.answerTooLate", TO_ANSWER.toDays());
        }
        AdhesionMoved moved = move(AdhesionStep.ANSWER, applicant(), now, answer);
        this.answer = answer;
        return moved;
    }

    AdhesionMoved refuse(Actor officer, String reason, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.REFUSE, officer, now, reason);
        this.refusedAt = now;
        return moved;
    }

    /** Asks again after a refusal; it is open again, and keeps others out again. */
    AdhesionMoved reconsider(Actor officer, String question, Instant now) {
        AdhesionStep.RECONSIDER.take(state, officer);
        if (refusedAt != null && now.isAfter(refusedAt.plus(TO_RECONSIDER))) {
            throw new Refused("refused.tooLateToReconsider", TO_RECONSIDER.toDays());
        }
        AdhesionMoved moved = move(AdhesionStep.RECONSIDER, officer, now, question);
        expectAnswer(question, now);
        keepOthersOut();
        return moved;
    }

    private void expectAnswer(String question, Instant now) {
        this.question = question;
        this.answer = null;
        this.answerBy = now.plus(TO_ANSWER);
    }

    AdhesionMoved confirm(Actor officer, EligibilityChecklist checklist, Instant now) {
        AdhesionStep.CONFIRM.take(state, officer);
        if (!checklist.complete()) {
            throw new Refused("refused.checklistIncomplete");
        }
        AdhesionMoved moved = move(AdhesionStep.CONFIRM, officer, now, null);
        this.checklist = checklist;
        this.confirmedBy = officer.name();
        return moved;
    }

    AdhesionMoved sign(Signature signature, Map<Commitment, String> planned, Instant now) {
        AdhesionStep.SIGN.take(state, applicant());
        agreement.sign(signature, planned, now);
        return move(AdhesionStep.SIGN, applicant(), now, null);
    }

    /**
     * Only then can a signature be added to what the network has signed.
     *
     * @throws Refused at any other time
     */
    void expectToWaitForCommission() {
        if (!isWaitingForCommission()) {
            throw new Refused("refused.agreementNotWaiting");
        }
    }

    /** Whether the network has signed and the Commission has not. */
    public boolean isWaitingForCommission() {
        return state == AdhesionState.AGREEMENT_SIGNED;
    }

    AdhesionMoved returnAgreement(Actor actor, String reason, Instant now) {
        return move(AdhesionStep.RETURN_AGREEMENT, actor, now, reason);
    }

    /**
     * The Commission co-signs, from when on the agreement is in force and frozen.
     *
     * @throws Refused for the officer who has confirmed the eligibility: two people must have looked at it
     */
    AdhesionMoved coSign(Actor commission, String function, LocalDate effectiveDate, Instant now) {
        AdhesionStep.CO_SIGN.take(state, commission);
        if (commission.name().equals(confirmedBy)) {
            throw new Refused("refused.fourEyes");
        }
        agreement.coSign(commission, function, effectiveDate, now);
        return move(AdhesionStep.CO_SIGN, commission, now, null);
    }

    AdhesionMoved createProfile(Actor officer, Instant now) {
        return move(AdhesionStep.CREATE_PROFILE, officer, now, null);
    }

    AdhesionMoved withdraw(String reason, Instant now) {
        return move(AdhesionStep.WITHDRAW, applicant(), now, reason);
    }

    /** When the next notice is to be given, or it is to lapse; whatever anybody does puts it off. */
    Instant idleUntil() {
        Instant patience = touchedAt.plus(PATIENCE.get(lapseNotices));
        return later(patience, lapseNoticeAt == null ? patience : lapseNoticeAt.plus(BETWEEN_NOTICES));
    }

    boolean isToldTwice() {
        return lapseNotices == NOTICES;
    }

    /** Tells that it is going to lapse: the first or the second time. */
    LapseAnnounced announceLapse(Instant now) {
        if (!state.waitsForApplicant() || isToldTwice() || now.isBefore(idleUntil())) {
            throw new Refused("refused.notIdle");
        }
        lapseNotices++;
        lapseNoticeAt = now;
        Instant soonest = now.plus(BETWEEN_NOTICES.multipliedBy(1L + NOTICES - lapseNotices));
        return new LapseAnnounced(this, lapseNotices, later(touchedAt.plus(PATIENCE.get(NOTICES)), soonest), now);
    }

    /**
     * Ends it because nobody has done anything with it.
     *
     * @throws Refused unless two notices were given and nothing has happened since
     */
    AdhesionMoved lapse(Instant now) {
        if (!isToldTwice() || now.isBefore(idleUntil())) {
            throw new Refused("refused.notIdle");
        }
        return move(AdhesionStep.LAPSE, Actor.SYSTEM, now, null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void touch(Instant now) {
        touchedAt = now;
        lapseNotices = 0;
        lapseNoticeAt = null;
    }

    private AdhesionMoved move(AdhesionStep step, Actor actor, Instant now, String reason) {
        AdhesionState was = state;
        state = step.take(was, actor);
        touch(now);
        if (!state.open()) {
            openRegistration = null;
        }
        history.add(new HistoryEntry(now, actor, step, state, reason));
        return new AdhesionMoved(this, step, was, actor, now, reason == null ? "" : reason);
    }

    /** Whoever holds the link. */
    Actor applicant() {
        return new Actor(applicantEmail, Role.APPLICANT);
    }

    /** Whether the life cycle has this step from here: what enables its button. */
    public boolean can(AdhesionStep step) {
        return step.from().contains(state);
    }

    public String reference() {
        return reference;
    }

    boolean duplicateAllowed() {
        return duplicateAllowed;
    }

    String openRegistration() {
        return openRegistration;
    }

    public String token() {
        return token;
    }

    public String applicantEmail() {
        return applicantEmail;
    }

    public Languages language() {
        return language;
    }

    public AdhesionState state() {
        return state;
    }

    public ExpressionOfInterest interest() {
        return interest;
    }

    /** The organisation, from its submission on. */
    public Organisation organisation() {
        return organisation;
    }

    /** Sign-in name of the officer who has taken it up, or null. */
    public String reviewer() {
        return reviewer;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public EligibilityChecklist checklist() {
        return checklist;
    }

    public String question() {
        return question;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public String answer() {
        return answer;
    }

    public Agreement agreement() {
        return agreement;
    }

    /** When anybody last did anything with it. */
    public Instant touchedAt() {
        return touchedAt;
    }

    /** As {@link eu.covenantofmayors.supporters.platform.DomainEvent#subject} names it. */
    public String subject() {
        return "adhesion:" + id();
    }

    /** The Office's latest decision on eligibility; none as long as there is none. */
    public Optional<HistoryEntry> decision() {
        return history.stream()
                .filter(entry -> entry.isOf(AdhesionStep.CONFIRM) || entry.isOf(AdhesionStep.REFUSE))
                .reduce((earlier, later) -> later);
    }

    public boolean isDecided() {
        return decision().isPresent();
    }

    /** What was written with the last decision, or null. */
    public String lastReason() {
        return history.isEmpty() ? null : history.get(history.size() - 1).reason();
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
