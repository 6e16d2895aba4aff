package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackState.ACCEPTED;
import static eu.covenantofmayors.supporters.feedback.FeedbackState.OPEN;
import static eu.covenantofmayors.supporters.feedback.FeedbackState.RETURNED;
import static eu.covenantofmayors.supporters.feedback.FeedbackState.SCHEDULED;
import static eu.covenantofmayors.supporters.feedback.FeedbackState.SUBMITTED;
import static eu.covenantofmayors.supporters.feedback.FeedbackState.WAIVED;
import static eu.covenantofmayors.supporters.platform.Role.COMMISSION;
import static eu.covenantofmayors.supporters.platform.Role.EDITOR;
import static eu.covenantofmayors.supporters.platform.Role.MANAGER;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.platform.Role.SYSTEM;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import java.util.EnumSet;
import java.util.Set;

/** The closed life cycle of a feedback period. Drawn in src/docs/domain.md, "Life cycles". */
public enum FeedbackStep implements Step<FeedbackState> {
    OPEN_WINDOW(EnumSet.of(SCHEDULED), OPEN, EnumSet.of(SYSTEM)),
    /** Late is always allowed. */
    SUBMIT(EnumSet.of(OPEN, RETURNED), SUBMITTED, EnumSet.of(MANAGER, EDITOR)),
    RETURN_REPORT(EnumSet.of(SUBMITTED), RETURNED, EnumSet.of(OFFICE)),
    ACCEPT(EnumSet.of(SUBMITTED), ACCEPTED, EnumSet.of(OFFICE)),
    WAIVE(EnumSet.of(OPEN, RETURNED), WAIVED, EnumSet.of(COMMISSION)),
    /** Takes a waiver back; what had been returned before is asked for anew. */
    REVOKE_WAIVER(EnumSet.of(WAIVED), OPEN, EnumSet.of(COMMISSION));

    private final Set<FeedbackState> from;
    private final FeedbackState to;
    private final Set<Role> roles;

    FeedbackStep(Set<FeedbackState> from, FeedbackState to, Set<Role> roles) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public Set<FeedbackState> from() {
        return from;
    }

    @Override
    public FeedbackState to() {
        return to;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
