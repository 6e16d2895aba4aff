package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.TextNormalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell of a table from outside: the one place where such texts are made alike before they are read. */
final class CellText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A text that Excel was told to leave alone, as some programs write it into CSV files. */
    private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    /** How people, Excel and statistical programs write that they do not know. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "[-\u2010-\u2015\u2212_.?*/\\\\ ]*|#?n\\.?/?\\.?a\\.?|\\(?null\\)?|nil|none|nan|unknown|not (available|known|applicable)"
                    + "|no data|n\\.? ?d\\.?|t\\.?b\\.?[dca]\\.?"
                    + "|н[./]? ?д\\.?|нет данных|неизвестно|не известно|нет сведений"
                    + "|немає даних|невідомо|не відомо|дані відсутні|даних немає|maglumat ýok|näbelli|necunoscut|fără date");

    private CellText() {}

    /** In the form of {@link TextNormalizer}, with one blank between words and none around them. */
    static String clean(String raw) {
        String text =
                BLANKS.matcher(TextNormalizer.normalize(raw)).replaceAll(" ").strip();
        return QUOTED_FORMULA.matcher(text).replaceFirst("$1").strip();
    }

    /** Whether a cleaned text is empty or a sign for nothing. There is a town called None. */
    static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("null");
    }

    /** Whether a cleaned text says that nothing is known; an empty one does. */
    static boolean isUnknown(String text) {
        return UNKNOWN.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it is the error of a formula, such as {@code #REF!}, or a formula whose result the file does not hold. */
    static boolean isFormulaWithoutValue(String text) {
        return text.startsWith("=") || text.matches("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    }
}
