package eu.covenantofmayors.supporters.report;

import java.util.List;

/** Which measures stand where in a report and among the statistics. */
public final class Measures {
    /** The year at a glance. */
    public static final List<Measure> GLANCE = List.of(
            Measure.NETWORKS,
            Measure.MEMBERS,
            Measure.REPORTS_ACCEPTED,
            Measure.NEW_ADHESIONS,
            Measure.EVENTS,
            Measure.PARTICIPANTS,
            Measure.BENEFICIARIES,
            Measure.HOURS);

    /** Drawn over the years. */
    public static final List<Measure> CHARTS =
            List.of(Measure.REPORTS_ACCEPTED, Measure.NEW_ADHESIONS, Measure.EVENTS, Measure.PARTICIPANTS);

    /** Told year beside year. */
    public static final List<Measure> OVER_TIME = List.of(
            Measure.NETWORKS,
            Measure.REPORTS_DUE,
            Measure.REPORTS_ACCEPTED,
            Measure.SIGNATORIES_JOINED,
            Measure.NEW_ADHESIONS,
            Measure.MEMBERS_ADHERED,
            Measure.MEMBERS_WITH_PLAN,
            Measure.MEMBERS_MONITORING,
            Measure.BENEFICIARIES,
            Measure.HOURS,
            Measure.EVENTS,
            Measure.PARTICIPANTS);

    public static final List<Measure> BY_COUNTRY = List.of(
            Measure.NETWORKS,
            Measure.MEMBERS,
            Measure.REPORTS_ACCEPTED,
            Measure.NEW_ADHESIONS,
            Measure.EVENTS,
            Measure.PARTICIPANTS);

    public static final List<Measure> BY_COMMITMENT = List.of(
            Measure.NETWORKS_TELLING, Measure.ACTIONS, Measure.ACTION_PARTICIPANTS, Measure.SIGNATORIES_REACHED);

    private Measures() {}
}
