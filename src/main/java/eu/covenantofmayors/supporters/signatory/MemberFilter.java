package eu.covenantofmayors.supporters.signatory;

/** Which of a network's members somebody wants to see. */
public enum MemberFilter {
    ALL("1 = 1"),
    SIGNATORIES("m.signatory is not null"),
    SUGGESTED("m.suggested is not null"),
    CANDIDATES("m.signatory is null and m.details.candidate = true"),
    OTHERS("m.signatory is null and m.details.candidate = false");

    private final String condition;

    MemberFilter(String condition) {
        this.condition = condition;
    }

    /** In JPQL, on a member m. */
    String condition() {
        return condition;
    }
}
