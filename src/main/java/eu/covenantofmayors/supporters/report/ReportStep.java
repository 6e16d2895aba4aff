package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import java.util.Set;

/** The closed life cycle of an implementation report. */
public enum ReportStep implements Step<ReportState> {
    PUBLISH(ReportState.DRAFT, ReportState.PUBLISHED),
    /** Takes it off the site to put something right. */
    TAKE_BACK(ReportState.PUBLISHED, ReportState.DRAFT);

    private final ReportState from;
    private final ReportState to;

    ReportStep(ReportState from, ReportState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<ReportState> from() {
        return Set.of(from);
    }

    @Override
    public ReportState to() {
        return to;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OFFICE);
    }
}
