package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The figures and stories of a year were counted into its report, for the first time or anew. */
public record ReportDrawn(ImplementationReport report, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return report.subject();
    }

    @Override
    public String detail() {
        return String.valueOf(report.year());
    }
}
