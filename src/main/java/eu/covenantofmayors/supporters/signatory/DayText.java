package eu.covenantofmayors.supporters.signatory;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import eu.covenantofmayors.supporters.platform.Languages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people of the region write them: in figures, with the name of the month in any language of the region, as
 * Excel counts them, and with less than a day. What tells only a year or a month begins on its first day.
 */
final class DayText {
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final String TIME =
            "(?:[t ][0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?(?: ?[ap]\\.?m\\.?)?(?:z|[+-][0-9:]{2,5})?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([12][0-9]{3})([-./])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-./])([0-9]{1,2})\\2([12][0-9]{3}|[0-9]{2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern SERIAL = Pattern.compile("([1-9][0-9]{4})(?:[.,][0-9]{1,15})?");
    private static final Pattern YEAR_ALONE = Pattern.compile("[12][0-9]{3}");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-./]([12][0-9]{3})");
    private static final Pattern MONTH_LAST = Pattern.compile("([12][0-9]{3})[-./]([0-9]{1,2})");
    private static final Pattern DAY_OF_NAMED = Pattern.compile(
            "(?:([0-9]{1,2})(?:st|nd|rd|th|-?[ег]о)?[. -]+)?(\\p{L}[\\p{L}\\p{M}'’]*)[. ,-]+([12][0-9]{3})");
    private static final Pattern NAMED_BEFORE_DAY =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}'’]*)[. ]+([0-9]{1,2})(?:st|nd|rd|th)?,? +([12][0-9]{3})");

    /** Words around a day: since, year. */
    private static final Pattern BEFORE = Pattern.compile("^(?:з|с|c|від|от|since|from|din|de la) +");

    private static final Pattern BEHIND =
            Pattern.compile("(?<=[0-9]) ?(?:г\\.?|р\\.?|год|года|году|рік|року|році|y\\.?|year|ý\\.?|ýyl|ýylda)$");

    private static final Map<String, Integer> MONTHS = months();

    private DayText() {}

    /**
     * Reads a text as {@link CellText#clean} gives it.
     *
     * @param today nobody has joined later
     */
    static CellValue<LocalDate> read(String text, LocalDate today) {
        if (CellText.isUnknown(text)) {
            return CellValue.unknown();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String bare = BEHIND.matcher(BEFORE.matcher(lower).replaceFirst(""))
                .replaceFirst("")
                .strip();
        CellValue<LocalDate> day;
        try {
            day = parse(bare, today);
        } catch (DateTimeException e) {
            return CellValue.unreadable("problem.noDay");
        }
        if (day.value() == null) {
            return CellValue.unreadable("problem.noDay");
        }
        return day.value().isAfter(today) || day.value().getYear() < 1900
                ? CellValue.unreadable("problem.dayOutOfRange")
                : day;
    }

    private static CellValue<LocalDate> parse(String text, LocalDate today) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return day(number(matcher, 1), number(matcher, 3), number(matcher, 4));
        }
        matcher = YEAR_LAST.matcher(text);
        if (matcher.matches()) {
            return dayFirst(
                    number(matcher, 1),
                    number(matcher, 3),
                    fullYear(number(matcher, 4), today),
                    matcher.group(2).equals("/"));
        }
        matcher = COMPACT.matcher(text);
        if (matcher.matches()) {
            return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        matcher = SERIAL.matcher(text);
        if (matcher.matches()) {
            return CellValue.of(EXCEL_DAY_ZERO.plusDays(number(matcher, 1)));
        }
        matcher = MONTH_FIRST.matcher(text);
        if (matcher.matches()) {
            return day(number(matcher, 2), number(matcher, 1), 1);
        }
        matcher = MONTH_LAST.matcher(text);
        if (matcher.matches()) {
            return day(number(matcher, 1), number(matcher, 2), 1);
        }
        return YEAR_ALONE.matcher(text).matches() ? day(Integer.parseInt(text), 1, 1) : named(text);
    }

    private static CellValue<LocalDate> named(String text) {
        Matcher matcher = DAY_OF_NAMED.matcher(text);
        if (matcher.matches() && MONTHS.containsKey(matcher.group(2))) {
            int day = matcher.group(1) == null ? 1 : number(matcher, 1);
            return day(number(matcher, 3), MONTHS.get(matcher.group(2)), day);
        }
        matcher = NAMED_BEFORE_DAY.matcher(text);
        return matcher.matches() && MONTHS.containsKey(matcher.group(1))
                ? day(number(matcher, 3), MONTHS.get(matcher.group(1)), number(matcher, 2))
                : CellValue.unknown();
    }

    /** The region writes the day first; with slashes Americans write the month first, so that people are to look. */
    private static CellValue<LocalDate> dayFirst(int first, int second, int year, boolean slashes) {
        if (slashes && second > 12 && first <= 12) {
            return day(year, first, second);
        }
        CellValue<LocalDate> day = day(year, second, first);
        return slashes && first <= 12 && first != second ? new CellValue<>(day.value(), "problem.dayFirst") : day;
    }

    private static int fullYear(int year, LocalDate today) {
        if (year >= 100) {
            return year;
        }
        int century = Year.from(today).getValue() / 100 * 100;
        return century + year > today.getYear() ? century - 100 + year : century + year;
    }

    private static CellValue<LocalDate> day(int year, int month, int day) {
        return CellValue.of(LocalDate.of(year, month, day));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Languages language : Languages.values()) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLocale(language.locale()));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < 12; i++) {
                        months.putIfAbsent(
                                names[i].toLowerCase(language.locale()).replaceAll("\\.$", ""), i + 1);
                    }
                }
            }
        }
        return months;
    }
}
