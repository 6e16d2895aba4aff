package eu.covenantofmayors.supporters.platform;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All texts in one language, from {@code messages/<capability>_<lang>.properties}; a text that a language lacks is
 * English. Placeholders, plurals and dates are ICU messages, so that languages with three plural forms get all three.
 */
public final class Texts {
    /** The bundles, named for their capabilities; a test checks that the folder holds no other. */
    static final List<String> BUNDLES = List.of(
            "platform",
            "site",
            "account",
            "notification",
            "audit",
            "supporter",
            "adhesion",
            "commitment",
            "feedback",
            "signatory",
            "publication",
            "report");

    private static final Map<Languages, Texts> BY_LANGUAGE = new EnumMap<>(Languages.class);

    static {
        for (Languages language : Languages.spoken()) {
            BY_LANGUAGE.put(language, new Texts(language));
        }
    }

    private final Languages language;
    private final LocaleDisplayNames names;
    private final DateTimeFormatter days;
    private final Properties texts = new Properties();
    /** Those that nobody formats with just now: they keep state while they format. */
    private final Map<String, Queue<MessageFormat>> formats = new ConcurrentHashMap<>();

    private Texts(Languages language) {
        this.language = language;
        this.names = LocaleDisplayNames.getInstance(ULocale.forLocale(language.locale()));
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        BUNDLES.forEach(bundle -> load(bundle, "en"));
        BUNDLES.forEach(bundle -> load(bundle, language.tag()));
    }

    public static Texts in(Languages language) {
        return BY_LANGUAGE.get(language);
    }

    private void load(String bundle, String tag) {
        try (InputStream in = Texts.class.getResourceAsStream("/messages/" + bundle + "_" + tag + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read messages of " + bundle, e);
        }
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key; an unknown key is shown as itself, which the tests of the bundles do not let happen. */
    public String text(String key) {
        return texts.getProperty(key, key);
    }

    /** The text of a key with its placeholders {0}, {1} … filled; an enum among them is shown by {@link #name}. */
    public String format(String key, Object... arguments) {
        Queue<MessageFormat> idle = formats.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>());
        MessageFormat format =
                Optional.ofNullable(idle.poll()).orElseGet(() -> new MessageFormat(text(key), language.locale()));
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Enum<?> value ? name(value) : arguments[i];
        }
        try {
            return format.format(shown);
        } finally {
            idle.add(format);
        }
    }

    /** What an enum constant is called: the key is its type and name, for example {@code AdhesionState.DRAFT}. */
    public String name(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A day in full; of an instant with its zone, the day there. */
    public String date(TemporalAccessor day) {
        return days.format(day);
    }

    /** A country's name; empty for null. */
    public String country(String code) {
        return code == null ? "" : names.regionDisplayName(code);
    }
}
