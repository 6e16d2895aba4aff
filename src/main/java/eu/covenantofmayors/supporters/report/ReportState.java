package eu.covenantofmayors.supporters.report;

/** Whether an implementation report is still being written; see {@link ReportStep}. */
public enum ReportState {
    DRAFT,
    PUBLISHED
}
