package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.StepTaken;
import java.time.Instant;

/** A report was published or taken back. */
public record ReportMoved(
        ImplementationReport report, ReportStep step, ReportState was, Actor actor, Instant at, String reason)
        implements StepTaken {
    @Override
    public String subject() {
        return report.subject();
    }
}
