package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.supporter.Commitment;

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

    static ReportPart about(Commitment commitment) {
        return valueOf(commitment.name());
    }
}
