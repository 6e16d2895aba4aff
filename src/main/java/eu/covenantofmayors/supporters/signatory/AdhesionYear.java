package eu.covenantofmayors.supporters.signatory;

/** How many of a network's signatories joined in a year. */
public record AdhesionYear(int year, long signatories) {}
