package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of an implementation report, in their order. */
public enum ReportPart {
    /** What the year was, in a few sentences. */
    SUMMARY,
    PROMOTE,
    RECOGNISE,
    EXCHANGE,
    INTERMEDIATE,
    SYNERGIES,
    FEEDBACK,
    /** What is still difficult, and what comes next. */
    OUTLOOK;

    /** Which commitment it is about, if any. */
    public Optional<Commitment> commitment() {
        return Stream.of(Commitment.values())
                .filter(commitment -> commitment.name().equals(name()))
                .findFirst();
    }

    static ReportPart about(Commitment commitment) {
        return valueOf(commitment.name());
    }
}
