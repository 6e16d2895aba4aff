package eu.covenantofmayors.supporters.platform;

/** What people say yes to. */
public enum ConsentPurpose {
    /** The newsletter comes to them. */
    NEWSLETTER("newsletter.privacy"),
    /** The Office looks at what they have written of their network and of themselves. */
    APPLICATION("interest.consent");

    private final String words;

    ConsentPurpose(String words) {
        this.words = words;
    }

    /** Message key of what they were told when they did. */
    public String words() {
        return words;
    }
}
