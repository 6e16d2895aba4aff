package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Organisation;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One application to become a Covenant Supporter. It begins as a draft that the applicant resumes by a secret link, is
 * submitted, reviewed by the Office (which may ask), found eligible, signed by the network, co-signed by the Commission,
 * and ends when the Office creates the profile. Or it is refused, withdrawn, or lapses.
 */
@Entity
public class Adhesion extends Stored {
    /** How long an applicant has to answer a question. Source: design.md section 3. */
    public static final Duration TO_ANSWER = Duration.ofDays(30);

    /** How long a refusal can be reconsidered. Source: design.md section 3. */
    public static final Duration TO_RECONSIDER = Duration.ofDays(60);

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

    @Column(name = "open_domain", unique = true)
    private String openDomain;

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
        this.applicantEmail = applicantEmail.strip().toLowerCase(Locale.ROOT);
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
        this.touchedAt = now;
    }

    /** Hands the draft in. The organisation comes into being with it. */
    AdhesionMoved submit(Organisation organisation, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.SUBMIT, applicant(), now, null);
        this.organisation = organisation;
        this.openRegistration = registrationKey(interest.getCountry(), interest.getRegistrationNumber());
        this.openDomain = Organisation.domainOf(interest.getWebsite());
        return moved;
    }

    /** The same number written with other blanks, hyphens or capitals is the same. */
    static String registrationKey(String country, String number) {
        return country + ":" + number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    AdhesionMoved takeUp(Actor officer, Instant now) {
        this.reviewer = officer.name();
        return move(AdhesionStep.TAKE_UP, officer, now, null);
    }

    AdhesionMoved ask(Actor officer, String question, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.ASK, officer, now, question);
        expectAnswer(question, now);
        return moved;
    }

    AdhesionMoved answer(String answer, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.ANSWER, applicant(), now, answer);
        this.answer = answer;
        return moved;
    }

    AdhesionMoved refuse(Actor officer, String reason, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.REFUSE, officer, now, reason);
        this.refusedAt = now;
        return moved;
    }

    AdhesionMoved reconsider(Actor officer, String question, Instant now) {
        if (refusedAt != null && now.isAfter(refusedAt.plus(TO_RECONSIDER))) {
            throw new Refused("refused.tooLateToReconsider", TO_RECONSIDER.toDays());
        }
        AdhesionMoved moved = move(AdhesionStep.RECONSIDER, officer, now, question);
        expectAnswer(question, now);
        return moved;
    }

    private void expectAnswer(String question, Instant now) {
        this.question = question;
        this.answer = null;
        this.answerBy = now.plus(TO_ANSWER);
    }

    AdhesionMoved confirm(Actor officer, EligibilityChecklist checklist, Instant now) {
        if (!checklist.complete()) {
            throw new Refused("refused.checklistIncomplete");
        }
        AdhesionMoved moved = move(AdhesionStep.CONFIRM, officer, now, null);
        this.checklist = checklist;
        this.confirmedBy = officer.name();
        return moved;
    }

    AdhesionMoved sign(Signature signature, Map<Commitment, String> planned, Instant now) {
        AdhesionMoved moved = move(AdhesionStep.SIGN, applicant(), now, null);
        agreement.sign(signature, planned, now);
        return moved;
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
        if (commission.name().equals(confirmedBy)) {
            throw new Refused("refused.fourEyes");
        }
        AdhesionMoved moved = move(AdhesionStep.CO_SIGN, commission, now, null);
        agreement.coSign(commission, function, effectiveDate, now);
        return moved;
    }

    AdhesionMoved createProfile(Actor officer, Instant now) {
        return move(AdhesionStep.CREATE_PROFILE, officer, now, null);
    }

    AdhesionMoved withdraw(String reason, Instant now) {
        return move(AdhesionStep.WITHDRAW, applicant(), now, reason);
    }

    private AdhesionMoved move(AdhesionStep step, Actor actor, Instant now, String reason) {
        state = step.take(state, actor);
        touchedAt = now;
        if (!state.open()) {
            openRegistration = null;
            openDomain = null;
        }
        history.add(new HistoryEntry(now, actor, step, state, reason));
        return new AdhesionMoved(this, step, actor, now, reason == null ? "" : reason);
    }

    /** Whoever holds the link. */
    Actor applicant() {
        return new Actor(applicantEmail, Role.APPLICANT);
    }

    /** The steps that a role may take now: what its buttons are. */
    public List<AdhesionStep> possible(Role role) {
        return Stream.of(AdhesionStep.values())
                .filter(step -> step.allows(state, role))
                .toList();
    }

    public boolean can(AdhesionStep step) {
        return step.from().contains(state);
    }

    public String reference() {
        return reference;
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

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
