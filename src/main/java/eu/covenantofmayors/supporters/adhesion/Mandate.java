package eu.covenantofmayors.supporters.adhesion;

/** Whether a network works for its members all the time; one that works for each project only is not eligible by itself. */
public enum Mandate {
    PERMANENT,
    PROJECT
}
