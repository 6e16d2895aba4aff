package eu.covenantofmayors.supporters.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The languages of the region, each under its own name, in the order in which pages offer them. The system speaks those for
 * which the WAR has the texts: a language is added by adding its files, see {@code CONTRIBUTING.md}.
 */
public enum Languages {
    EN("English"),
    RU("Русский"),
    TK("Türkmençe"),
    UK("Українська"),
    AZ("Azərbaycanca"),
    HY("Հայերեն"),
    KA("ქართული"),
    RO("Română"),
    BE("Беларуская"),
    KK("Қазақша"),
    KY("Кыргызча"),
    TG("Тоҷикӣ"),
    UZ("Oʻzbekcha");

    private static final List<Languages> SPOKEN = Arrays.stream(values())
            .filter(language -> Languages.class.getResource("/messages/site_" + language.tag() + ".properties") != null)
            .toList();

    private final String nativeName;

    Languages(String nativeName) {
        this.nativeName = nativeName;
    }

    /** Those in which there are pages and mails. */
    public static List<Languages> spoken() {
        return SPOKEN;
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

    /** The spoken language of a tag. */
    public static Optional<Languages> of(String tag) {
        return SPOKEN.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** In which language readers of this one get what is told in some only: in their own, else in English, else in any. */
    public Optional<Languages> among(Set<Languages> told) {
        return Stream.concat(Stream.of(this, EN), Arrays.stream(values()))
                .filter(told::contains)
                .findFirst();
    }

    /** The best spoken language for a locale: its own, or English. */
    public static Languages closest(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}
