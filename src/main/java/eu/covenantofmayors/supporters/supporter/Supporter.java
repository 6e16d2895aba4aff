package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.Picture;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A Covenant Supporter. It is either only named in the register, or comes into being when the Office creates its profile
 * after the Commission has co-signed its agreement. It describes itself and is shown; when it does not keep its word the
 * Commission may give notice, suspend and end it, and takes it back when it does. It may leave at any time. The steps
 * are those of {@link SupporterStep}; its history keeps each.
 */
@Entity
public class Supporter extends Stored {
    @OneToOne(optional = false)
    private Organisation organisation;

    @Column(unique = true)
    private String slug;

    /** Under which name the register knows it; kept when it is claimed, so that the next import finds it. Or null. */
    @Column(name = "register_name")
    private String registerName;

    /** How it is found by that name; by others its organisation is found. */
    @Column(name = "search_key")
    private String searchKey;

    @Enumerated(EnumType.STRING)
    private SupporterState state;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.UPCOMING;

    /** Effective date of the agreement: the anchor of all due dates. Null while it is only named. */
    @Column(name = "agreement_date")
    private LocalDate agreementDate;

    @Embedded
    private Profile profile = new Profile();

    @ElementCollection
    @CollectionTable(name = "supporter_summary")
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "summary", length = 4000)
    private Map<Languages, String> summaries = new EnumMap<>(Languages.class);

    @ElementCollection
    @CollectionTable(name = "supporter_service")
    @OrderColumn(name = "position")
    private List<ServiceOffered> services = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "supporter_sought")
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<ServiceKind> sought = EnumSet.noneOf(ServiceKind.class);

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Picture logo;

    @ElementCollection
    @CollectionTable(name = "supporter_history")
    @OrderBy("happenedAt")
    private List<HistoryEntry> history = new ArrayList<>();

    protected Supporter() {}

    private Supporter(Organisation organisation, String slug, SupporterState state) {
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.slug = slug;
        this.state = state;
    }

    /** One that the register names and nobody has claimed yet. */
    static Supporter named(Organisation organisation, String slug) {
        Supporter supporter = new Supporter(organisation, slug, SupporterState.NAMED);
        supporter.registerName = organisation.officialName();
        supporter.searchKey = Spelling.key(supporter.registerName);
        return supporter;
    }

    /** The owner of a name in the register is known now: the organisation that has signed the agreement. */
    void organisationBecomes(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Makes the profile of an organisation whose agreement was co-signed, to be claimed at once. */
    SupporterCreated claim(LocalDate agreementDate, Actor officer, Instant now) {
        move(SupporterStep.CLAIM, officer, now, null);
        this.agreementDate = Objects.requireNonNull(agreementDate, "agreementDate");
        return new SupporterCreated(this, agreementDate, officer, now);
    }

    /**
     * Replaces what the network says of itself.
     *
     * @throws Refused when it has ended or withdrawn, or is only named
     */
    void describe(Profile profile, Map<Languages, String> summaries, List<ServiceOffered> services, Instant now) {
        requireOpen();
        this.profile = profile;
        this.summaries.clear();
        summaries.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                this.summaries.put(language, text.strip());
            }
        });
        this.services.clear();
        this.services.addAll(services);
        this.confirmedAt = now;
    }

    /** Replaces what it looks for at other networks. */
    void seek(Set<ServiceKind> kinds) {
        requireOpen();
        sought.clear();
        sought.addAll(kinds);
    }

    /**
     * Shows a logo.
     *
     * @param logo null for none
     * @throws Refused when it has ended or withdrawn, or is only named
     */
    void showLogo(Picture logo) {
        requireOpen();
        this.logo = logo;
    }

    /** Whether it says anything of itself: it is more than named, and has neither ended nor withdrawn. */
    boolean isOpen() {
        return state != SupporterState.NAMED && !isOver();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refused("refused.profileClosed");
        }
    }

    /**
     * Shows the profile to the public.
     *
     * @throws Refused when it has no summary in any language or no service: an empty profile helps nobody
     */
    SupporterMoved publish(Actor member, Instant now) {
        if (summaries.isEmpty() || services.isEmpty()) {
            throw new Refused("refused.profileIncomplete");
        }
        return move(SupporterStep.PUBLISH, member, now, null);
    }

    SupporterMoved returnProfile(Actor officer, Instant now, String reason) {
        return move(SupporterStep.RETURN_PROFILE, officer, now, reason);
    }

    SupporterMoved issueNotice(Actor commission, Instant now, String grounds) {
        return move(SupporterStep.ISSUE_NOTICE, commission, now, grounds);
    }

    SupporterMoved withdrawNotice(Actor commission, Instant now, String reason) {
        return move(SupporterStep.WITHDRAW_NOTICE, commission, now, reason);
    }

    /** A case about it was dropped; its state stays, unless a notice was withdrawn with it. */
    void caseDropped(Actor commission, Instant now, String reason) {
        history.add(new HistoryEntry(now, commission, CaseEvent.DROPPED, state, reason));
    }

    SupporterMoved suspend(Actor commission, Instant now, String reason) {
        requireSecondPerson(SupporterStep.SUSPEND, commission);
        return move(SupporterStep.SUSPEND, commission, now, reason);
    }

    SupporterMoved reinstate(Actor actor, Instant now, String reason) {
        return move(SupporterStep.REINSTATE, actor, now, reason);
    }

    SupporterMoved end(Actor commission, Instant now, String reason) {
        requireSecondPerson(SupporterStep.END, commission);
        return move(SupporterStep.END, commission, now, reason);
    }

    /**
     * Two people stand behind a suspension and behind an end: who has given the notice does not suspend, and who has
     * suspended does not end.
     *
     * @throws Refused when the actor has taken the step before
     */
    void requireSecondPerson(SupporterStep step, Actor actor) {
        step.require(state, actor);
        SupporterStep before = step == SupporterStep.END ? SupporterStep.SUSPEND : SupporterStep.ISSUE_NOTICE;
        history.stream()
                .filter(entry -> entry.isOf(before))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.actor().equals(actor.name()))
                .ifPresent(entry -> {
                    throw new Refused("refused.secondPerson");
                });
    }

    SupporterMoved withdraw(Actor manager, Instant now, String reason) {
        return move(SupporterStep.WITHDRAW, manager, now, reason);
    }

    SupporterMoved remedy(Actor actor, Instant now, String reason) {
        return move(SupporterStep.REMEDY, actor, now, reason);
    }

    /** What feedback has derived from its dates; a copy, for lists and for the public page. */
    public void recordStanding(Standing standing) {
        this.standing = Objects.requireNonNull(standing, "standing");
    }

    private SupporterMoved move(SupporterStep step, Actor actor, Instant now, String reason) {
        SupporterState before = state;
        state = step.take(state, actor);
        history.add(new HistoryEntry(now, actor, step, state, reason));
        return new SupporterMoved(this, step, before, actor, now, reason == null ? "" : reason);
    }

    public Organisation organisation() {
        return organisation;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    /** As {@link eu.covenantofmayors.supporters.platform.DomainEvent#subject} names it. */
    public String subject() {
        return "supporter:" + id();
    }

    /** When it took the step into the state in which it is; null while it is only named. */
    public Instant stateSince() {
        return history.stream()
                .filter(entry -> entry.stateKey().equals("SupporterState." + state.name()))
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::at)
                .orElse(null);
    }

    public SupporterState state() {
        return state;
    }

    public boolean isOver() {
        return state == SupporterState.ENDED || state == SupporterState.WITHDRAWN;
    }

    public Standing standing() {
        return standing;
    }

    public LocalDate agreementDate() {
        return agreementDate;
    }

    /** What it looks for at other networks. */
    public Set<ServiceKind> sought() {
        return Set.copyOf(sought);
    }

    /** The picture by which people know it, or null. */
    public Picture logo() {
        return logo;
    }

    public Profile profile() {
        return profile;
    }

    /** Whether the public may write to it: it is a supporter, and has said who answers. */
    public boolean isReachable() {
        return state.listed() && state != SupporterState.NAMED && profile != null && profile.getContactEmail() != null;
    }

    public Map<Languages, String> summaries() {
        return Map.copyOf(summaries);
    }

    /** The summary in a language, else in English, else in any; null when there is none. */
    public String summary(Languages language) {
        Languages told = summaryLanguage(language);
        return told == null ? null : summaries.get(told);
    }

    /** In which language {@link #summary} is told to readers of a language; null when there is none. */
    public Languages summaryLanguage(Languages wanted) {
        return wanted.among(summaries.keySet()).orElse(null);
    }

    public List<ServiceOffered> services() {
        return List.copyOf(services);
    }

    /** When the network last confirmed its profile, or null. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
