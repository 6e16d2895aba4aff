package eu.covenantofmayors.supporters.platform;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;

/**
 * Brings text that comes from outside into the one form in which it is kept, so that two texts that look the same are the
 * same: letters are composed (Unicode normalisation form C), and what cannot be seen is taken out. That is format characters
 * such as the soft hyphen, the zero-width space and marks of direction; other code points that are ignored when shown; control
 * characters; and what is no character at all. The languages of the region need none of them. Line ends and tabs stay.
 *
 * <p>It is applied once, where text enters: parameters of requests, bodies in JSON, cells of imported files, names of files,
 * names that a sign-on tells. Passwords have a rule of their own.
 */
public final class TextNormalizer {
    private static final UnicodeSetSpanner UNSEEN = new UnicodeSetSpanner(new UnicodeSet(
                    "[[:Cf:][:Default_Ignorable_Code_Point:][:Cc:][:Cs:][:Noncharacter_Code_Point:]-[\\t\\n\\r]]")
            .freeze());

    /** Breaks of lines and pages that a text from a word processor may carry; they part words. */
    private static final Pattern BREAKS = Pattern.compile("[\\x0B\\f\\x{85}\\x{2028}\\x{2029}]");

    /** All but what the production Char of XML 1.0 lists. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private TextNormalizer() {}

    /** The text in the form in which it is kept; null for null. */
    public static String normalize(String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        return COMPOSED.normalize(UNSEEN.deleteFrom(BREAKS.matcher(text).replaceAll(" ")));
    }

    /** Printable ASCII and line ends, which most parameters are, need no second look. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\r' || c == '\t');
    }

    /** The same with all texts in it. Names of members are left as they are. */
    public static JsonObject normalize(JsonObject object) {
        JsonObjectBuilder normal = Json.createObjectBuilder();
        object.forEach((name, value) -> normal.add(name, normalize(value)));
        return normal.build();
    }

    private static JsonValue normalize(JsonValue value) {
        if (value instanceof JsonString text) {
            return Json.createValue(normalize(text.getString()));
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder normal = Json.createArrayBuilder();
            array.forEach(each -> normal.add(normalize(each)));
            return normal.build();
        }
        return value instanceof JsonObject object ? normalize(object) : value;
    }

    /** The text without what XML 1.0 cannot carry, for feeds and PDFs made of texts that were kept before there was this class. */
    public static String legalInXml(String text) {
        return text == null ? null : NOT_IN_XML.matcher(text).replaceAll("");
    }
}
