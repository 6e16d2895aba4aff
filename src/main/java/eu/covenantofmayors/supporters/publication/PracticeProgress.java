package eu.covenantofmayors.supporters.publication;

/** How far a best practice has come. */
public enum PracticeProgress {
    PLANNED,
    ONGOING,
    DONE
}
