package eu.covenantofmayors.supporters.signatory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers of inhabitants as people write them. Three digits behind a mark are thousands, whichever mark it is:
 * {@code 12.000}, {@code 12,000} and {@code 12 000} are all twelve thousand. Other digits behind a mark are decimals, of
 * which only zeros make sense here.
 */
final class Inhabitants {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<about>[~≈±<>]|ca\\.?|circa|about|approx\\.?|near|около|ок\\.|прибл\\.?|примерно|близько|бл\\.|прибл\\.?|орієнтовно)? ?"
                    + "(?<number>[0-9](?:[0-9 .,'’`]{0,30}[0-9])?)"
                    + " ?(?<scale>тис\\.?|тыс\\.?|тисяч[аі]?|тысяч[аи]?|thousand|thsd\\.?|thous\\.?|k|müň|mii|млн\\.?|million|mio\\.?|mln\\.?)?"
                    + " ?(?<unit>чол\\.?|чел\\.?|осіб|особ|ос\\.|человек|жителей|жит\\.?|мешканців|меш\\.?|inhabitants|inhab\\.?|inh\\.?"
                    + "|people|persons|pers\\.?|adam|ýaşaýjy|locuitori|loc\\.?)?"
                    + " ?(?<note>\\([^)]*\\)|\\[[^\\]]*\\]|\\*{1,3})?");

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
    private static final Pattern BLANK_GROUPS = Pattern.compile("[0-9]{1,3}(?:[ '’`][0-9]{3})+([.,][0-9]+)?");
    private static final Pattern DOT_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}[.,][0-9]{1,15}");

    private Inhabitants() {}

    /**
     * Reads a text as {@link CellText#clean} gives it.
     *
     * @param inThousands whether the column counts thousands of inhabitants; then a single mark is a decimal mark
     * @return nothing where it is unknown; zero is unknown as well
     */
    static CellValue<Integer> read(String text, boolean inThousands) {
        if (CellText.isUnknown(text)) {
            return CellValue.unknown();
        }
        Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        BigDecimal factor = !written.matches()
                ? null
                : factor(written.group("scale"), inThousands && written.group("unit") == null);
        BigDecimal number =
                factor == null ? null : number(written.group("number"), factor.compareTo(BigDecimal.ONE) > 0);
        if (number == null) {
            return CellValue.unreadable("problem.noPopulation");
        }
        return whole(number.multiply(factor), remark(written));
    }

    /** A number that is a number in the file too. */
    static CellValue<Integer> of(BigDecimal number, boolean inThousands) {
        return whole(inThousands ? number.multiply(THOUSAND) : number, null);
    }

    private static CellValue<Integer> whole(BigDecimal number, String remark) {
        if (number.signum() < 0
                || number.compareTo(LARGEST) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return CellValue.unreadable("problem.noPopulation");
        }
        return number.signum() == 0 ? CellValue.unknown() : new CellValue<>(number.intValueExact(), remark);
    }

    private static String remark(Matcher written) {
        if (written.group("scale") != null) {
            return "problem.populationScaled";
        }
        boolean more = written.group("about") != null || written.group("unit") != null || written.group("note") != null;
        return more ? "problem.populationWords" : null;
    }

    private static BigDecimal factor(String scale, boolean inThousands) {
        if (scale == null) {
            return inThousands ? THOUSAND : BigDecimal.ONE;
        }
        return scale.startsWith("m") && !scale.startsWith("mü") && !scale.equals("mii") || scale.startsWith("млн")
                ? MILLION
                : THOUSAND;
    }

    /** Null for what is no number. */
    private static BigDecimal number(String digits, boolean decimalMark) {
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        if (decimalMark && DECIMAL.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(',', '.'));
        }
        if (BLANK_GROUPS.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("[ '’`]", "").replace(',', '.'));
        }
        if (DOT_GROUPS.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        }
        if (COMMA_GROUPS.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", ""));
        }
        return DECIMAL.matcher(digits).matches() ? new BigDecimal(digits.replace(',', '.')) : null;
    }
}
