package eu.covenantofmayors.supporters.publication;

/** What a best practice is about. */
public enum PracticeCategory {
    BUILDINGS,
    HEATING,
    LIGHTING,
    TRANSPORT,
    RENEWABLES,
    WASTE_WATER,
    ADAPTATION,
    PLANNING,
    AWARENESS,
    OTHER
}
