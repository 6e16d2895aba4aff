package eu.covenantofmayors.supporters.report;

/**
 * What the implementation report counts. A year is the one in which a report was due, an action was done, or an agreement was
 * in force on 31 December; of feedback only what the Office has accepted counts.
 */
public enum Measure {
    /** Networks whose agreement was in force at the end of the year. */
    NETWORKS,
    /** Local authorities that are members of these networks, as their profiles tell on the day of counting. */
    MEMBERS,
    /** Reports that were due, waived ones left out. */
    REPORTS_DUE,
    REPORTS_ACCEPTED,
    /** Signatories that joined and name a supporter, as the register tells. */
    SIGNATORIES_JOINED,
    NEW_ADHESIONS,
    /** Members that have adhered in all. */
    MEMBERS_ADHERED,
    MEMBERS_WITH_PLAN,
    MEMBERS_MONITORING,
    /** Local authorities that were served. */
    BENEFICIARIES,
    /** Working hours given to them. */
    HOURS,
    EVENTS,
    /** Of all events together. */
    PARTICIPANTS,
    /** By commitment: networks that report on it. */
    NETWORKS_TELLING,
    /** By commitment: what the networks have recorded. */
    ACTIONS,
    ACTION_PARTICIPANTS,
    SIGNATORIES_REACHED
}
