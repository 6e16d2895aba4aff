package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Languages;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rows of a file with members: those that can be read, and the problems of the others. A row with one wrong value is
 * left out as a whole; nothing is guessed.
 */
public final class MemberRows {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REGION = 200;
    private static final BigDecimal LARGEST_POPULATION = BigDecimal.valueOf(100_000_000);
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-M-d"), day("d.M.uuuu"), day("d/M/uuuu"));
    private static final Set<String> YES =
            Set.of("1", "x", "+", "true", "yes", "y", "да", "так", "hawa", "da", "oui", "кандидат", "candidate");
    private static final Set<String> NO = Set.of("", "0", "-", "false", "no", "n", "нет", "ні", "ýok", "nu", "non");

    private final MemberFormat format;
    private final String usualCountry;
    private final LocalDate today;
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<MemberDetails> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param usualCountry the network's own, where none is told */
    MemberRows(MemberFormat format, String usualCountry, LocalDate today) {
        this.format = format;
        this.usualCountry = usualCountry;
        this.today = today;
        for (String code : Locale.getISOCountries()) {
            countries.put(code.toLowerCase(Locale.ROOT), code);
            for (Languages language : Languages.values()) {
                countries.put(
                        new Locale("", code)
                                .getDisplayCountry(language.locale())
                                .toLowerCase(Locale.ROOT),
                        code);
            }
        }
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    void add(MemberLine line) {
        int before = problems.size();
        MemberDetails details = new MemberDetails();
        details.setName(name(line));
        details.setCountry(country(line));
        details.setRegion(region(line));
        details.setPopulation(population(line));
        details.setMemberSince(memberSince(line));
        details.setCandidate(candidate(line));
        if (problems.size() > before) {
            return;
        }
        if (seen.add(details.key())) {
            rows.add(details);
        } else {
            problem(line, MemberField.NAME, "problem.listedTwice");
        }
    }

    List<MemberDetails> rows() {
        return rows;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private String text(MemberLine line, MemberField field) {
        return line.cell(format.getColumns().getOrDefault(field, -1))
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    private void problem(MemberLine line, MemberField field, String reason) {
        problems.add(new RowProblem(line.number(), field.name(), text(line, field), reason));
    }

    private String name(MemberLine line) {
        String name = text(line, MemberField.NAME);
        if (name.isEmpty()) {
            problem(line, MemberField.NAME, "problem.missing");
        } else if (name.length() > LONGEST_NAME) {
            problem(line, MemberField.NAME, "problem.tooLong");
        } else if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')
                || name.chars().noneMatch(Character::isLetter)) {
            problem(line, MemberField.NAME, "problem.noText");
        }
        return name;
    }

    private String country(MemberLine line) {
        String told = text(line, MemberField.COUNTRY);
        String code = told.isEmpty() ? usualCountry : countries.get(told.toLowerCase(Locale.ROOT));
        if (code == null) {
            problem(line, MemberField.COUNTRY, told.isEmpty() ? "problem.missing" : "problem.unknownCountry");
        }
        return code;
    }

    private String region(MemberLine line) {
        String region = text(line, MemberField.REGION);
        if (region.length() > LONGEST_REGION) {
            problem(line, MemberField.REGION, "problem.tooLong");
        }
        return region.isEmpty() ? null : region;
    }

    /** With a decimal mark as set; blanks, apostrophes and the other mark group thousands. */
    private Integer population(MemberLine line) {
        String told = text(line, MemberField.POPULATION).replaceAll("[ \u2009\u202f'’]", "");
        if (told.isEmpty() || told.equals("-")) {
            return null;
        }
        String group = format.isDecimalComma() ? "\\." : ",";
        String mark = format.isDecimalComma() ? "," : "\\.";
        if (!told.matches("[0-9]{1,15}(" + mark + "[0-9]{1,10})?")
                && !told.matches("[0-9]{1,3}(" + group + "[0-9]{3}){1,4}(" + mark + "[0-9]{1,10})?")) {
            problem(line, MemberField.POPULATION, "problem.noPopulation");
            return null;
        }
        BigDecimal number = new BigDecimal(told.replaceAll(group, "").replace(',', '.')).stripTrailingZeros();
        if (number.scale() > 0 || number.compareTo(LARGEST_POPULATION) > 0) {
            problem(line, MemberField.POPULATION, "problem.noPopulation");
            return null;
        }
        return number.signum() == 0 ? null : (Integer) number.intValueExact();
    }

    private LocalDate memberSince(MemberLine line) {
        String told = text(line, MemberField.MEMBER_SINCE);
        if (told.isEmpty() || told.equals("-")) {
            return null;
        }
        LocalDate date = date(told);
        if (date == null) {
            problem(line, MemberField.MEMBER_SINCE, "problem.noDay");
        } else if (date.isAfter(today) || date.getYear() < 1900) {
            problem(line, MemberField.MEMBER_SINCE, "problem.dayOutOfRange");
        }
        return date;
    }

    /** As people of the region write days, or as Excel counts them; null for anything else. */
    private static LocalDate date(String told) {
        if (told.matches("[1-9][0-9]{4}")) {
            return EXCEL_DAY_ZERO.plusDays(Integer.parseInt(told));
        }
        for (DateTimeFormatter day : DAYS) {
            try {
                return LocalDate.parse(told, day);
            } catch (DateTimeException e) {
                // perhaps it is written in the next way
            }
        }
        return null;
    }

    private boolean candidate(MemberLine line) {
        String told = text(line, MemberField.CANDIDATE).toLowerCase(Locale.ROOT);
        if (!YES.contains(told) && !NO.contains(told)) {
            problem(line, MemberField.CANDIDATE, "problem.noYes");
        }
        return YES.contains(told);
    }
}
