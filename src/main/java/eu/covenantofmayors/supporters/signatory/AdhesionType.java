package eu.covenantofmayors.supporters.signatory;

/** How a local authority has joined the Covenant. */
public enum AdhesionType {
    INDIVIDUAL("As an individual signatory"),
    /** In a group whose members commit themselves one by one. */
    GROUP_INDIVIDUAL("As a group of signatories committing individually"),
    /** In a group that commits itself as one. */
    GROUP_COLLECTIVE("As a group of signatories committing collectively");

    private final String inRegister;

    AdhesionType(String inRegister) {
        this.inRegister = inRegister;
    }

    /** How the register says it, up to the option in brackets. */
    String inRegister() {
        return inRegister;
    }
}
