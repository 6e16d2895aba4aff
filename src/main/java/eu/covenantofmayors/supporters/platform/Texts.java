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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * All texts in one language, from {@code messages/<capability>_<lang>.properties}; a text that a language lacks is
 * English. The institution may say some in its own words. Placeholders, plurals and dates are ICU messages, so that languages with three plural forms get all three.
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
            "exchange",
            "report",
            "wording",
            "privacy",
            "quarantine");

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
    private final Set<String> translated = new HashSet<>();
    private volatile Edition edition = new Edition(Map.of());

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

    /** Keys of all texts, in alphabetical order. */
    public static SortedSet<String> keys() {
        return new TreeSet<>(in(Languages.EN).texts.stringPropertyNames());
    }

    /** Says texts in other words from now on, in place of all that were said so before; {@code wording} knows which. */
    public static void replace(Map<Languages, Map<String, String>> own) {
        BY_LANGUAGE.forEach((language, texts) -> texts.edition = new Edition(own.getOrDefault(language, Map.of())));
    }

    private void load(String bundle, String tag) {
        try (InputStream in = Texts.class.getResourceAsStream("/messages/" + bundle + "_" + tag + ".properties")) {
            if (in != null) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                texts.putAll(read);
                if (tag.equals(language.tag())) {
                    translated.addAll(read.stringPropertyNames());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read messages of " + bundle, e);
        }
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Whether a text of ours came with the WAR in these very words. */
    public boolean says(String text) {
        return texts.containsValue(text);
    }

    /** The text of a key; an unknown key is shown as itself, which the tests of the bundles do not let happen. */
    public String text(String key) {
        return edition.text(this, key);
    }

    /** The text of a key as it came with the WAR. */
    public String builtIn(String key) {
        return texts.getProperty(key, key);
    }

    /** Whether something else is said in place of what came with the WAR. */
    public boolean isReplaced(String key) {
        return edition.own.containsKey(key);
    }

    /** How many are said in other words. */
    public int replaced() {
        return edition.own.size();
    }

    /** How many came with the WAR in this very language; the others are English. */
    public int translated() {
        return translated.size();
    }

    /**
     * The text of a key with its placeholders {0}, {1} … filled; an enum among them is shown by {@link #name}, a list of
     * message keys by their texts.
     */
    public String format(String key, Object... arguments) {
        Edition now = edition;
        Queue<MessageFormat> idle = now.formats.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>());
        MessageFormat format = Optional.ofNullable(idle.poll())
                .orElseGet(() -> new MessageFormat(now.text(this, key), language.locale()));
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        try {
            return format.format(shown);
        } finally {
            idle.add(format);
        }
    }

    private Object shown(Object argument) {
        if (argument instanceof Enum<?> value) {
            return name(value);
        }
        return argument instanceof List<?> keys
                ? keys.stream().map(key -> text(String.valueOf(key))).collect(Collectors.joining("; "))
                : argument;
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

    /**
     * The texts that are said in other words, and the formats made while they are: both change at once.
     *
     * @param own by their keys
     * @param formats those that nobody formats with just now: they keep state while they format
     */
    private record Edition(Map<String, String> own, Map<String, Queue<MessageFormat>> formats) {
        Edition(Map<String, String> own) {
            this(Map.copyOf(own), new ConcurrentHashMap<>());
        }

        String text(Texts texts, String key) {
            String said = own.get(key);
            return said == null ? texts.builtIn(key) : said;
        }
    }
}
