package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.json.JsonObject;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One date by which a supporter owes feedback. It is scheduled when the one before it opens (the first one with the
 * supporter), opens its window, is filed, perhaps handed back and filed again, and is accepted; or it is waived. Its base
 * due date never changes: the effective one is base plus extensions. What has become of it on the way, it keeps in its
 * ledger and its history.
 */
@Entity
@Table(name = "feedback_period")
public class FeedbackPeriod extends Stored {
    /** What it is called in the audit trail and in cases, with its id. */
    static final String KIND = "period";

    /** Days that the Office may grant at most. */
    static final int LONGEST_EXTENSION = 90;

    /** Months beyond the base due date that nobody may exceed. */
    static final int LONGEST_IN_ALL = 18;

    @ManyToOne(optional = false)
    private Supporter supporter;

    @Column(name = "number_")
    private int number;

    private LocalDate anchor;

    /** Months by which its cycle was aligned; see {@link Alignment}. */
    @Column(name = "shift_months")
    private int shiftMonths;

    @Column(name = "base_due")
    private LocalDate baseDue;

    @ManyToOne(optional = false)
    private FeedbackPolicy policy;

    @Enumerated(EnumType.STRING)
    private FeedbackState state = FeedbackState.SCHEDULED;

    private LocalDate born;

    /** When the sweep has something to do next; a copy for its query, null when it has nothing. */
    @Column(name = "next_moment")
    private LocalDate nextMoment;

    /** Copies of what is derived, for the sweep's query: see {@link Cohort}. */
    @Column(name = "owed_by")
    private LocalDate owedByCopy;

    @Column(name = "reminds_since")
    private LocalDate remindsSinceCopy;

    @Column(name = "resubmit_by")
    private LocalDate resubmitBy;

    /** Which officer of the Commission wants to waive it although the one before was waived too; or null. */
    @Column(name = "waiver_proposed_by")
    private String waiverProposedBy;

    @Column(name = "waiver_reason")
    private String waiverReason;

    @Column(name = "first_submitted_at")
    private Instant firstSubmittedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @OneToOne(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private FeedbackReport report = FeedbackReport.empty();

    @ElementCollection
    @CollectionTable(name = "feedback_extension", joinColumns = @JoinColumn(name = "period_id"))
    @OrderBy("grantedAt")
    private List<Extension> extensions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "feedback_ledger", joinColumns = @JoinColumn(name = "period_id"))
    @OrderBy("happenedAt")
    private List<LedgerEntry> ledger = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "feedback_history", joinColumns = @JoinColumn(name = "period_id"))
    @OrderBy("happenedAt")
    private List<HistoryEntry> history = new ArrayList<>();

    protected FeedbackPeriod() {}

    /**
     * Period n of a supporter.
     *
     * @param born today, in the policy's zone
     */
    FeedbackPeriod(Supporter supporter, LocalDate anchor, int number, FeedbackPolicy policy, LocalDate born) {
        this(supporter, anchor, 0, number, policy, born);
    }

    private FeedbackPeriod(
            Supporter supporter, LocalDate anchor, int shiftMonths, int number, FeedbackPolicy policy, LocalDate born) {
        this.supporter = supporter;
        this.anchor = anchor;
        this.shiftMonths = shiftMonths;
        this.number = number;
        this.policy = policy;
        this.born = born;
        this.baseDue = grid(policy).due(number);
        lookAhead();
    }

    /** Another period of the same cycle. */
    private FeedbackPeriod inCycle(int number, FeedbackPolicy policy, LocalDate born) {
        return new FeedbackPeriod(supporter, anchor, shiftMonths, number, policy, born);
    }

    /** The due dates of its cycle under a version of the policy. */
    private DueDates grid(FeedbackPolicy policy) {
        return policy.terms().grid(anchor).shiftedBy(shiftMonths);
    }

    /**
     * A period that stands as this one does, for a dry run: what happens to it happens to nothing that is stored. Without
     * report and history, which no deadline depends on.
     */
    FeedbackPeriod copy() {
        FeedbackPeriod copy = inCycle(number, policy, born);
        copy.baseDue = baseDue;
        copy.state = state;
        copy.resubmitBy = resubmitBy;
        copy.firstSubmittedAt = firstSubmittedAt;
        copy.submittedAt = submittedAt;
        copy.extensions.addAll(extensions);
        copy.ledger.addAll(ledger);
        copy.lookAhead();
        return copy;
    }

    /** The period after this one, under the policy in force when it is scheduled. */
    FeedbackPeriod next(FeedbackPolicy policy, LocalDate today) {
        return inCycle(grid(policy).firstAfter(baseDue), policy, today);
    }

    /**
     * What takes the place of this period, whose window has not opened, when its cycle is aligned: the one of the same
     * number that many months later, with the time that this one has been given. All that follow lie on the same grid.
     *
     * @param months 1 to {@value DueDates#LONGEST_SHIFT}
     * @throws Refused when its window has opened, its cycle was aligned before, or all networks report on one day
     */
    FeedbackPeriod aligned(int months, LocalDate today) {
        if (state != FeedbackState.SCHEDULED || supporter.isOver()) {
            throw new Refused("refused.alignmentNothing");
        }
        if (shiftMonths > 0) {
            throw new Refused("refused.aligned");
        }
        if (policy.terms().calendarDay() != null) {
            throw new Refused("refused.alignmentCalendar");
        }
        if (months < 1 || months > DueDates.LONGEST_SHIFT) {
            throw Refused.at("months", "refused.alignmentMonths", DueDates.LONGEST_SHIFT);
        }
        FeedbackPeriod aligned = new FeedbackPeriod(supporter, anchor, months, number, policy, today);
        aligned.extensions.addAll(extensions);
        aligned.lookAhead();
        return aligned;
    }

    /**
     * What takes the place of this period, whose window has not opened, when its supporter is taken back: this one, if it
     * is far enough ahead, else one at the first date of the grid that is.
     *
     * @param last due date that the network has had already
     */
    FeedbackPeriod afterReinstatement(FeedbackPolicy policy, LocalDate last, LocalDate today) {
        boolean farAhead = !baseDue.isBefore(today.plusDays(DueDates.AHEAD_AFTER_REINSTATEMENT));
        if (farAhead && policy.equals(this.policy)) {
            return this;
        }
        return inCycle(grid(policy).firstAfterReinstatement(today, last), policy, today);
    }

    /**
     * What takes the place of this period under the policy in force on a day: this one, if its window has opened or is to
     * open before a later version takes effect; else one that each later version has recomputed on its first day. So it
     * does not matter how late the sweep notices.
     *
     * @param policies all versions
     * @param last due date that the network has had already
     */
    FeedbackPeriod underPolicyOf(LocalDate today, List<FeedbackPolicy> policies, LocalDate last) {
        FeedbackPeriod current = this;
        List<FeedbackPolicy> later = policies.stream()
                .filter(version -> FeedbackPolicy.inOrder().compare(version, policy) > 0
                        && !version.effectiveFrom().isAfter(today))
                .sorted(FeedbackPolicy.inOrder())
                .toList();
        for (FeedbackPolicy version : later) {
            LocalDate from = version.effectiveFrom();
            if (current.state != FeedbackState.SCHEDULED || current.opensOn().isBefore(from)) {
                return current;
            }
            int first = grid(version)
                    .firstUnderNewTerms(
                            current.baseDue, last, from, version.terms().windowDays());
            FeedbackPeriod recomputed = inCycle(first, version, from);
            if (current.baseDue.equals(recomputed.baseDue)) {
                recomputed.extensions.addAll(current.extensions);
                recomputed.lookAhead();
            }
            current = recomputed;
        }
        return current;
    }

    FeedbackMoved open(Actor system, Instant now) {
        return move(FeedbackStep.OPEN_WINDOW, system, now, null);
    }

    /**
     * Saves the draft.
     *
     * @throws Refused when it is not the network's turn
     */
    void save(
            ReportContent content,
            Map<Commitment, CommitmentPart> parts,
            Languages language,
            Actor member,
            Instant now) {
        requireOwed();
        report.save(content, parts, language, member.name(), now);
    }

    /**
     * Saves what somebody has typed; see {@link FeedbackReport#change}.
     *
     * @throws Refused when it is not the network's turn
     */
    List<Overwritten> change(JsonObject change, JsonObject seen, Languages language, Actor member, Instant now) {
        requireOwed();
        return report.change(change, seen, language, member.name(), now);
    }

    private void requireOwed() {
        if (!state.owed()) {
            throw new Refused("refused.reportClosed");
        }
    }

    /** Files the report; the first complete one decides whether it was in time. */
    FeedbackMoved submit(Actor member, Instant now) {
        FeedbackStep.SUBMIT.take(state, member);
        report.requireComplete();
        FeedbackMoved moved = move(FeedbackStep.SUBMIT, member, now, null);
        submittedAt = now;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
        return moved;
    }

    /**
     * Hands the report back: the network has the policy's days to file it again, or until it is due if that is later.
     *
     * @param beside remarks on single fields and commitments, by name
     */
    FeedbackMoved returnReport(Actor officer, Instant now, String remarks, Map<String, String> beside) {
        FeedbackMoved moved = move(FeedbackStep.RETURN_REPORT, officer, now, remarks);
        report.remark(beside);
        allowTimeToFileAgain(now);
        return moved;
    }

    FeedbackMoved accept(Actor officer, Instant now) {
        return move(FeedbackStep.ACCEPT, officer, now, null);
    }

    /**
     * Leaves a waiver to a second officer: it is the second one in a row.
     *
     * @throws Refused when nothing is owed, or it was proposed by anybody before
     */
    WaiverProposed proposeWaiver(Actor commission, Instant now, String reason) {
        FeedbackStep.WAIVE.require(state, commission);
        if (waiverProposedBy != null) {
            throw new Refused("refused.waiverProposed");
        }
        waiverProposedBy = commission.name();
        waiverReason = reason;
        return new WaiverProposed(this, reason, commission, now);
    }

    /**
     * Refuses whoever has proposed the waiver to carry it out as well.
     *
     * @throws Refused when it is the same officer
     */
    void requireSecondForWaiver(Actor commission) {
        if (commission.name().equals(waiverProposedBy)) {
            throw new Refused("refused.secondForWaiver");
        }
    }

    FeedbackMoved waive(Actor commission, Instant now, String reason) {
        return move(FeedbackStep.WAIVE, commission, now, reason);
    }

    /** Asks again for what was waived: the network has the time of a return, or until it is due if that is later. */
    FeedbackMoved revokeWaiver(Actor commission, Instant now, String reason) {
        FeedbackMoved moved = move(FeedbackStep.REVOKE_WAIVER, commission, now, reason);
        allowTimeToFileAgain(now);
        return moved;
    }

    private void allowTimeToFileAgain(Instant now) {
        resubmitBy = dayOf(now).plusDays(policy.terms().resubmitDays());
        lookAhead();
    }

    /**
     * Grants more time, before or after the due date.
     *
     * @throws Refused when nothing is owed; when the Office has granted it already, or grants more than
     *     {@value #LONGEST_EXTENSION} days; when it would be more than {@value #LONGEST_IN_ALL} months in all; or when the
     *     new date is over already
     */
    void extend(int days, String reason, Actor officer, Instant now) {
        extend(new Extension(days, reason, officer, now, null), officer);
    }

    /** Grants the time that a decision for many gives. */
    void extend(MassExtension decision, Instant now) {
        Actor decider = decision.decider();
        extend(new Extension(decision.days(), decision.reason(), decider, now, decision.id()), decider);
    }

    private void extend(Extension extension, Actor officer) {
        int days = extension.days();
        if (!state.owed() && state != FeedbackState.SCHEDULED) {
            throw new Refused("refused.reportClosed");
        }
        boolean office = officer.is(Role.OFFICE);
        if (office && (days < 1 || days > LONGEST_EXTENSION || isExtendedByOffice())) {
            throw Refused.at("days", "refused.extension", LONGEST_EXTENSION);
        }
        if (days < 1 || isBeyondAll(days) || !office && !officer.is(Role.COMMISSION)) {
            throw Refused.at("days", "refused.extensionInAll", LONGEST_IN_ALL);
        }
        if (isOverWith(days, extension.grantedAt())) {
            throw Refused.at("days", "refused.extensionOver");
        }
        extensions.add(extension);
        lookAhead();
    }

    /** Whether so many days more would not help: the date would be over already. */
    boolean isOverWith(int days, Instant now) {
        return effectiveDue().plusDays(days).isBefore(dayOf(now));
    }

    /** Whether so many days more would be more than anybody may be given. */
    boolean isBeyondAll(int days) {
        return effectiveDue().plusDays(days).isAfter(baseDue.plusMonths(LONGEST_IN_ALL));
    }

    /**
     * What a sweep has to do for it today. Nothing once it is filed or waived, or when the network has left; and its
     * window stays closed while the network is suspended.
     */
    SweepPlan plan(LocalDate today) {
        boolean waits = state == FeedbackState.SCHEDULED && supporter.state() == SupporterState.SUSPENDED;
        if (!isWaiting() || waits) {
            return SweepPlan.NOTHING;
        }
        return SweepPlan.of(owedBy(), policy.terms(), remindsSince(), done(), today);
    }

    /**
     * The first day on which the network is reminded of the date that counts now: it is not for days that were over when
     * that date was set, nor on the day on which it was told so.
     */
    LocalDate remindsSince() {
        LocalDate since = born;
        for (Extension extension : extensions) {
            since = later(since, dayOf(extension.grantedAt()).plusDays(1));
        }
        if (resubmitBy != null) {
            since = later(since, resubmitBy.minusDays(policy.terms().resubmitDays() - 1L));
        }
        return since;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    /** Writes into the ledger that a moment has been dealt with. */
    void record(Moment moment, boolean stale, Instant now) {
        ledger.add(new LedgerEntry(moment, owedBy(), stale, now));
        lookAhead();
    }

    private Set<String> done() {
        LocalDate due = owedBy();
        Set<String> done = ledger.stream()
                .filter(entry -> entry.due().equals(due))
                .map(LedgerEntry::rule)
                .collect(Collectors.toSet());
        if (state != FeedbackState.SCHEDULED) {
            done.add("OPEN");
        }
        return done;
    }

    private void lookAhead() {
        owedByCopy = owedBy();
        remindsSinceCopy = remindsSince();
        nextMoment = isWaiting() ? SweepPlan.next(owedBy(), policy.terms(), done()) : null;
    }

    /** Its supporter has left: nothing more is to happen to it. */
    void rest() {
        lookAhead();
    }

    private boolean isWaiting() {
        return !supporter.isOver() && (state == FeedbackState.SCHEDULED || state.owed());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(policy.terms().zone()).toLocalDate();
    }

    private FeedbackMoved move(FeedbackStep step, Actor actor, Instant now, String reason) {
        waiverProposedBy = null;
        waiverReason = null;
        FeedbackState was = state;
        state = step.take(was, actor);
        history.add(new HistoryEntry(now, actor, step, state, reason));
        lookAhead();
        return new FeedbackMoved(this, step, was, actor, now, reason == null ? "" : reason);
    }

    /**
     * How the supporter stands with this period at a moment: derived from dates, never a state of its own. A report that
     * waits for the Office is the Office's debt.
     */
    public Standing standing(Instant now) {
        if (!state.owed()) {
            return Standing.UPCOMING;
        }
        return policy.terms().standing(owedBy(), now);
    }

    /** What the grid says; never changes. */
    public LocalDate baseDue() {
        return baseDue;
    }

    /** Base due date plus extensions. */
    public LocalDate effectiveDue() {
        LocalDate due = baseDue;
        for (Extension extension : extensions) {
            due = due.plusDays(extension.days());
        }
        return due;
    }

    /** By when the network owes it now: after a return or a revoked waiver it has the time to file again, if later. */
    public LocalDate owedBy() {
        return hasTimeToFileAgain() ? resubmitBy : effectiveDue();
    }

    private boolean hasTimeToFileAgain() {
        return state.owed() && resubmitBy != null && resubmitBy.isAfter(effectiveDue());
    }

    /** When a sweep has something to do for it next, in the policy's zone; null when it has nothing. */
    LocalDate nextMoment() {
        return nextMoment;
    }

    /** The first instant that is too late. */
    public Instant endOfDue() {
        return DueDates.endOf(owedBy(), policy.terms().zone());
    }

    /** The first instant after the grace. */
    public Instant endOfGrace() {
        return DueDates.endOf(
                owedBy().plusDays(policy.terms().graceDays()), policy.terms().zone());
    }

    public LocalDate opensOn() {
        return effectiveDue().minusDays(policy.terms().windowDays());
    }

    /** Whether the first complete report came in time; false while there is none. */
    public boolean inTime() {
        return firstSubmittedAt != null
                && firstSubmittedAt.isBefore(
                        DueDates.endOf(effectiveDue(), policy.terms().zone()));
    }

    /** What the Office wrote when it last handed the report back, or null. */
    public String remarks() {
        return history.stream()
                .filter(entry -> entry.isOf(FeedbackStep.RETURN_REPORT))
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::reason)
                .orElse(null);
    }

    /** How a case about it is known, for example {@code period:17}. */
    public String subject() {
        return KIND + ":" + id();
    }

    public Supporter supporter() {
        return supporter;
    }

    /** The day on which it came into being. */
    LocalDate born() {
        return born;
    }

    public int number() {
        return number;
    }

    public LocalDate anchor() {
        return anchor;
    }

    /** Months by which its cycle lies behind the anchor's own since it was aligned; 0 when it was not. */
    public int shiftMonths() {
        return shiftMonths;
    }

    public FeedbackPolicy policy() {
        return policy;
    }

    /** Sign-in name of the officer who wants to waive it although the one before was waived too; or null. */
    public String waiverProposedBy() {
        return waiverProposedBy;
    }

    public String waiverReason() {
        return waiverReason;
    }

    public FeedbackState state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    public FeedbackReport report() {
        return report;
    }

    /** What the Commission gives, to one or to many, takes nothing from what the Office may. */
    boolean isExtendedByOffice() {
        return extensions.stream().anyMatch(extension -> extension.role() == Role.OFFICE);
    }

    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    public List<LedgerEntry> ledger() {
        return List.copyOf(ledger);
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    /** Its steps and the time it was given, in order: who, when, what, why. */
    public List<PeriodEntry> entries() {
        return PeriodEntry.of(this);
    }
}
