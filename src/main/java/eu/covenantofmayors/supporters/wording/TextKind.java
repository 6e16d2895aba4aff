package eu.covenantofmayors.supporters.wording;

import java.util.Arrays;

/** What a text is for. */
public enum TextKind {
    /** Subject or body of a mail. */
    MAIL("mail."),
    /** A page that is mostly text: privacy, accessibility, legal notice, credits. */
    PAGE("legal."),
    /** A label, a button, a message. */
    LABEL("");

    private final String beginning;

    TextKind(String beginning) {
        this.beginning = beginning;
    }

    public static TextKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> key.startsWith(kind.beginning))
                .findFirst()
                .orElseThrow();
    }
}
