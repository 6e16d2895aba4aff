package eu.covenantofmayors.supporters.supporter;

import static eu.covenantofmayors.supporters.platform.Role.COMMISSION;
import static eu.covenantofmayors.supporters.platform.Role.EDITOR;
import static eu.covenantofmayors.supporters.platform.Role.MANAGER;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.platform.Role.SYSTEM;
import static eu.covenantofmayors.supporters.supporter.SupporterState.ACTIVE;
import static eu.covenantofmayors.supporters.supporter.SupporterState.ENDED;
import static eu.covenantofmayors.supporters.supporter.SupporterState.NAMED;
import static eu.covenantofmayors.supporters.supporter.SupporterState.ON_NOTICE;
import static eu.covenantofmayors.supporters.supporter.SupporterState.PROFILE_PENDING;
import static eu.covenantofmayors.supporters.supporter.SupporterState.SUSPENDED;
import static eu.covenantofmayors.supporters.supporter.SupporterState.WITHDRAWN;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The closed life cycle of a supporter. Drawn in src/docs/domain.md, "Life cycles". */
public enum SupporterStep implements Step<SupporterState> {
    /** The owner of a name in the register has gone through the agreement. */
    CLAIM(EnumSet.of(NAMED), PROFILE_PENDING, EnumSet.of(OFFICE)),
    PUBLISH(EnumSet.of(PROFILE_PENDING), ACTIVE, EnumSet.of(MANAGER, EDITOR)),
    RETURN_PROFILE(EnumSet.of(ACTIVE), PROFILE_PENDING, EnumSet.of(OFFICE)),
    ISSUE_NOTICE(EnumSet.of(ACTIVE), ON_NOTICE, EnumSet.of(COMMISSION)),
    /** What the notice was about has been put right. */
    REMEDY(EnumSet.of(ON_NOTICE), ACTIVE, EnumSet.of(COMMISSION, SYSTEM)),
    WITHDRAW_NOTICE(EnumSet.of(ON_NOTICE), ACTIVE, EnumSet.of(COMMISSION)),
    SUSPEND(EnumSet.of(ON_NOTICE), SUSPENDED, EnumSet.of(COMMISSION)),
    REINSTATE(EnumSet.of(SUSPENDED), ACTIVE, EnumSet.of(COMMISSION, SYSTEM)),
    END(EnumSet.of(SUSPENDED), ENDED, EnumSet.of(COMMISSION)),
    WITHDRAW(EnumSet.of(PROFILE_PENDING, ACTIVE, ON_NOTICE, SUSPENDED), WITHDRAWN, EnumSet.of(MANAGER));

    private final Set<SupporterState> from;
    private final SupporterState to;
    private final Set<Role> roles;

    SupporterStep(Set<SupporterState> from, SupporterState to, Set<Role> roles) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.roles = Set.copyOf(roles);
    }

    /** Which step a line of a supporter's history tells of, if the network is told it by letter: the Commission's decisions. */
    public static Optional<SupporterStep> byLetter(HistoryEntry entry) {
        return Stream.of(ISSUE_NOTICE, WITHDRAW_NOTICE, SUSPEND, REINSTATE, END)
                .filter(entry::isOf)
                .findFirst();
    }

    @Override
    public Set<SupporterState> from() {
        return from;
    }

    @Override
    public SupporterState to() {
        return to;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
