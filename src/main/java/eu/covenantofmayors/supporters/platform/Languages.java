package eu.covenantofmayors.supporters.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the system speaks, each under its own name, in the order in which pages offer them. */
public enum Languages {
    EN("English"),
    RU("Русский"),
    TK("Türkmençe");

    private final String nativeName;

    Languages(String nativeName) {
        this.nativeName = nativeName;
    }

    /** BCP 47 tag, as it stands in addresses. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nativeName() {
        return nativeName;
    }

    public Locale locale() {
        return this == EN ? Locale.UK : Locale.forLanguageTag(tag());
    }

    public static Optional<Languages> of(String tag) {
        return List.of(values()).stream().filter(l -> l.tag().equals(tag)).findFirst();
    }

    /** The best language for a locale: its own, or English. */
    public static Languages closest(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}
