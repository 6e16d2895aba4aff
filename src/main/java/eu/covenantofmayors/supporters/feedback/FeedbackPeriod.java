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
    static final int LONGEST_EXTENSION = 90;

    @ManyToOne(optional = false)
    private Supporter supporter;

    @Column(name = "number_")
    private int number;

    private LocalDate anchor;

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

    @Column(name = "resubmit_by")
    private LocalDate resubmitBy;

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
        this.supporter = supporter;
        this.anchor = anchor;
        this.number = number;
        this.policy = policy;
        this.born = born;
        this.baseDue = dates().due(number);
        lookAhead();
    }

    /** The period after this one, under the policy in force when it is scheduled. */
    FeedbackPeriod next(FeedbackPolicy policy, LocalDate today) {
        DueDates grid = new DueDates(anchor, policy.terms().intervalMonths());
        return new FeedbackPeriod(supporter, anchor, grid.firstAfter(baseDue), policy, today);
    }

    /** The same supporter's first period after it was taken back. */
    FeedbackPeriod afterReinstatement(FeedbackPolicy policy, LocalDate today) {
        DueDates grid = new DueDates(anchor, policy.terms().intervalMonths());
        return new FeedbackPeriod(supporter, anchor, grid.firstAfterReinstatement(today), policy, today);
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
        if (!state.owed()) {
            throw new Refused("refused.reportClosed");
        }
        report.save(content, parts, language, member.name(), now);
    }

    /** Files the report; the first complete one decides whether it was in time. */
    FeedbackMoved submit(Actor member, Instant now) {
        report.requireComplete();
        FeedbackMoved moved = move(FeedbackStep.SUBMIT, member, now, null);
        submittedAt = now;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
        return moved;
    }

    /** Hands the report back: the network has the policy's days to file it again, or until it is due if that is later. */
    FeedbackMoved returnReport(Actor officer, Instant now, String remarks) {
        FeedbackMoved moved = move(FeedbackStep.RETURN_REPORT, officer, now, remarks);
        resubmitBy = now.atZone(policy.terms().zone())
                .toLocalDate()
                .plusDays(policy.terms().resubmitDays());
        lookAhead();
        return moved;
    }

    FeedbackMoved accept(Actor officer, Instant now) {
        return move(FeedbackStep.ACCEPT, officer, now, null);
    }

    FeedbackMoved waive(Actor commission, Instant now, String reason) {
        return move(FeedbackStep.WAIVE, commission, now, reason);
    }

    FeedbackMoved revokeWaiver(Actor commission, Instant now, String reason) {
        return move(FeedbackStep.REVOKE_WAIVER, commission, now, reason);
    }

    /**
     * Grants more time, before or after the due date.
     *
     * @throws Refused when the Office has granted it already, for more than {@value #LONGEST_EXTENSION} days, or when
     *     nothing is owed
     */
    void extend(int days, String reason, Actor officer, Instant now) {
        if (!state.owed() && state != FeedbackState.SCHEDULED) {
            throw new Refused("refused.reportClosed");
        }
        if (officer.is(Role.OFFICE) && (!extensions.isEmpty() || days > LONGEST_EXTENSION)) {
            throw Refused.at("days", "refused.extension", LONGEST_EXTENSION);
        }
        if (days < 1) {
            throw Refused.at("days", "refused.extension", LONGEST_EXTENSION);
        }
        extensions.add(new Extension(days, reason, officer.name(), now));
        lookAhead();
    }

    /** What a sweep has to do for it today. */
    SweepPlan plan(LocalDate today) {
        return SweepPlan.of(owedBy(), policy.terms(), born, done(), today);
    }

    /** Writes into the ledger that a moment has been dealt with. */
    void record(Moment moment, boolean stale, Instant now) {
        ledger.add(new LedgerEntry(moment, owedBy(), stale, now));
        lookAhead();
    }

    private Set<String> done() {
        Set<String> done = ledger.stream()
                .filter(entry -> entry.due().equals(owedBy()))
                .map(LedgerEntry::rule)
                .collect(Collectors.toSet());
        if (state != FeedbackState.SCHEDULED) {
            done.add("OPEN");
        }
        return done;
    }

    private void lookAhead() {
        boolean waiting = state == FeedbackState.SCHEDULED || state.owed();
        nextMoment = waiting ? SweepPlan.next(owedBy(), policy.terms(), done()) : null;
    }

    private FeedbackMoved move(FeedbackStep step, Actor actor, Instant now, String reason) {
        state = step.take(state, actor);
        history.add(new HistoryEntry(now, actor, step, state, reason));
        lookAhead();
        return new FeedbackMoved(this, step, actor, now, reason == null ? "" : reason);
    }

    /**
     * How the supporter stands with this period at a moment: derived from dates, never a state of its own. A report that
     * waits for the Office is the Office's debt.
     */
    public Standing standing(Instant now) {
        if (!state.owed()) {
            return Standing.UPCOMING;
        }
        if (now.isBefore(endOfDue())) {
            return Standing.DUE_SOON;
        }
        return now.isBefore(endOfGrace()) ? Standing.OVERDUE : Standing.MISSED;
    }

    private DueDates dates() {
        return new DueDates(anchor, policy.terms().intervalMonths());
    }

    /** What the grid says; never changes. */
    public LocalDate baseDue() {
        return baseDue;
    }

    /** Base due date plus extensions. */
    public LocalDate effectiveDue() {
        return baseDue.plusDays(extensions.stream().mapToInt(Extension::days).sum());
    }

    /** By when the network owes it now: after a return it has the time to file again, if that is later. */
    public LocalDate owedBy() {
        LocalDate due = effectiveDue();
        return state == FeedbackState.RETURNED && resubmitBy.isAfter(due) ? resubmitBy : due;
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
                .filter(entry -> entry.stepKey().equals("FeedbackStep." + FeedbackStep.RETURN_REPORT))
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::reason)
                .orElse(null);
    }

    /** How a case about it is known, for example {@code period:17}. */
    public String subject() {
        return "period:" + id();
    }

    public Supporter supporter() {
        return supporter;
    }

    public int number() {
        return number;
    }

    public LocalDate anchor() {
        return anchor;
    }

    public FeedbackPolicy policy() {
        return policy;
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

    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    public List<LedgerEntry> ledger() {
        return List.copyOf(ledger);
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
