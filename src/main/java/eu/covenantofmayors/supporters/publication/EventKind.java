package eu.covenantofmayors.supporters.publication;

/** What sort of event it is. */
public enum EventKind {
    CONFERENCE,
    TRAINING,
    WORKSHOP,
    WEBINAR,
    CAMPAIGN,
    OTHER
}
