package eu.covenantofmayors.supporters.wording;

import com.ibm.icu.text.MessageFormat;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What fills the places of a text, told in words, for whoever writes it without seeing a real one. */
final class Places {
    private static final Properties MEANINGS = new Properties();
    private static final int SOME = 5;

    static {
        try (InputStream in = Places.class.getResourceAsStream("/wording/places.properties")) {
            MEANINGS.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Places() {}

    /** By what is to be written for a place, {0} for example; empty for a text without any. */
    static Map<String, String> of(String key, Languages language) {
        Placeholders places = Placeholders.of(Texts.in(language).builtIn(key));
        Map<String, String> told = new TreeMap<>();
        for (int place : places.places()) {
            told.put(places.written(place), meaning(key, place, language));
        }
        return told;
    }

    /** A text with all its places filled: with what would be there, in words, with a day, or with a number. */
    static String filled(String key, Languages language, String text, Date day) {
        Placeholders places = Placeholders.of(Texts.in(language).builtIn(key));
        int most = places.places().stream().mapToInt(Integer::intValue).max().orElse(-1);
        Object[] fillings = new Object[most + 1];
        for (int place : places.places()) {
            if (places.isDate(place)) {
                fillings[place] = day;
            } else if (places.isNumber(place)) {
                fillings[place] = SOME;
            } else {
                fillings[place] = "‹" + meaning(key, place, language) + "›";
            }
        }
        return new MessageFormat(text, language.locale()).format(fillings);
    }

    private static String meaning(String key, int place, Languages language) {
        List<String> known = known(key);
        return place < known.size()
                ? Texts.in(language).text("wording.place." + known.get(place))
                : String.valueOf(place);
    }

    private static List<String> known(String key) {
        for (String beginning = key; !beginning.isEmpty(); ) {
            if (MEANINGS.containsKey(beginning)) {
                return List.of(MEANINGS.getProperty(beginning).split(", "));
            }
            beginning = beginning.substring(0, Math.max(0, beginning.lastIndexOf('.')));
        }
        return List.of();
    }
}
