package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An officer has written texts of a report or chosen among its stories. */
public record ReportWritten(ImplementationReport report, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return report.subject();
    }

    @Override
    public String detail() {
        return String.valueOf(report.year());
    }
}
