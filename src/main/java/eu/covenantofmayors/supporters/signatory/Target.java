package eu.covenantofmayors.supporters.signatory;

/** What a signatory commits itself to; it may be several. The register keeps a column for each. */
public enum Target {
    MITIGATION_2020("com2020"),
    MITIGATION_2030("com2030"),
    MITIGATION_2050("com2050"),
    ADAPTATION("adapt");

    private final String attribute;

    Target(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
