package eu.covenantofmayors.supporters.wording;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Date;
import java.util.function.Supplier;

/**
 * One text in one language as the institution wants it. It can stand wherever the built-in one does: it is a message with
 * the same placeholders, and a mail loses none of them, so that no reminder goes out without its link.
 */
@Entity
public class Wording extends Stored {
    /** In characters. */
    public static final int LONGEST = 20_000;

    @Column(name = "text_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Languages language;

    private String text;

    protected Wording() {}

    /** @throws Refused when the text cannot stand there */
    Wording(String key, Languages language, String text) {
        this.key = key;
        this.language = language;
        say(text);
    }

    /** @throws Refused when the text cannot stand there */
    void say(String text) {
        this.text = checked(key, language, text);
    }

    /**
     * The text as it is kept, without blanks around it.
     *
     * @throws Refused when it cannot stand there
     */
    static String checked(String key, Languages language, String text) {
        String own = text.replace("\r\n", "\n").strip();
        if (own.isEmpty()) {
            throw Refused.at("text", "refused.wording.blank");
        }
        if (own.length() > LONGEST) {
            throw Refused.at("text", "refused.wording.long", LONGEST);
        }
        if (key.endsWith(".subject") && own.contains("\n")) {
            throw Refused.at("text", "refused.wording.oneLine");
        }
        Placeholders builtIn = Placeholders.of(Texts.in(language).builtIn(key));
        Placeholders written = asMessage(() -> Placeholders.of(own));
        if (!builtIn.allow(written)) {
            throw Refused.at(
                    "text",
                    "refused.wording.unknown",
                    builtIn.toString(),
                    builtIn.places().size());
        }
        if (key.endsWith(".body") && !written.cover(builtIn)) {
            throw Refused.at("text", "refused.wording.missing", builtIn.without(written));
        }
        // Forms of plurals and styles of dates show only when the text is put together.
        asMessage(() -> Places.filled(key, language, own, new Date(0)));
        return own;
    }

    /** Whether it can still stand there: with another version of the application other things may be filled in. */
    static boolean fits(String key, Languages language, String text) {
        try {
            return Texts.in(language).has(key) && checked(key, language, text).equals(text);
        } catch (Refused e) {
            return false;
        }
    }

    private static <T> T asMessage(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw Refused.at("text", "refused.wording.braces");
        }
    }

    public String subject() {
        return "wording:" + id();
    }

    public String key() {
        return key;
    }

    public Languages language() {
        return language;
    }

    public String text() {
        return text;
    }
}
