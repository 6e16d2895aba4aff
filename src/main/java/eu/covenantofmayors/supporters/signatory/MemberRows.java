package eu.covenantofmayors.supporters.signatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rows of a list of members, with remarks on what could not be read or should be looked at. A row without a name
 * or with an unknown country is left out; a wrong value in any other column is left out alone. Rows that are no members
 * (sums, notes, headings again) are left out as well.
 */
public final class MemberRows {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REGION = 200;

    private static final Set<String> YES = words(
            "1 1.0 x х v + ✓ ✔ ☑ ☒ true yes y да так є есть істина истина hawa da oui ja adevărat doğry кандидат candidate candidat dalaşgär");
    private static final Set<String> NO =
            words("0 0.0 - – — ✗ ✘ ☐ false no n нет ні нема немає хибність ложь ýok nu non nein fals ýalňyş");

    /** Begins a row that sums up others. */
    private static final Pattern SUM = Pattern.compile(
            "(?:grand |sub)?totals?(?: general)?|sum|всего|итого|итог|разом|усього|всього|підсумок|jemi|barlygy|în total|gesamt",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AFTER_SUM =
            Pattern.compile("(?:[ :.,(\\d].*)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Begins a note below a table. */
    private static final Pattern NOTE = Pattern.compile(
            "(?:\\*|¹|²|note|source|as of|примітк|примечан|джерел|источник|станом на|по состоянию|bellik|çeşme|not[aă] |sursa).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IN_THOUSANDS = Pattern.compile(
            "(?:.*\\P{L})?(?:тис|тыс|thousand|thsd|müň|mii\\b).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MemberFormat format;
    private final MemberLine heading;
    private final String usualCountry;
    private final LocalDate today;
    private final boolean inThousands;
    private final Set<String> seen = new HashSet<>();
    private final List<MemberReading> readings = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private List<RowProblem> remarks = new ArrayList<>();
    private boolean complete;

    /**
     * @param heading the row with the headings, or null
     * @param usualCountry the network's own, where none is told
     */
    MemberRows(MemberFormat format, MemberLine heading, String usualCountry, LocalDate today) {
        this.format = format;
        this.heading = heading;
        this.usualCountry = usualCountry;
        this.today = today;
        this.inThousands = heading != null
                && IN_THOUSANDS.matcher(text(heading, MemberField.POPULATION)).matches();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    void add(MemberLine line) {
        if (isHeadingAgain(line) || isNumbering(line)) {
            return;
        }
        remarks = new ArrayList<>();
        complete = true;
        MemberDetails details = read(line);
        if (complete && !seen.add(details.key())) {
            leaveOut(line, MemberField.NAME, "problem.listedTwice");
        }
        readings.add(new MemberReading(line, complete ? details : null, List.copyOf(remarks)));
        problems.addAll(remarks);
    }

    private MemberDetails read(MemberLine line) {
        MemberDetails details = new MemberDetails();
        String noMember = noMember(line);
        if (noMember != null) {
            complete = false;
            remarks.add(RowProblem.rowLeftOut(line.number(), MemberField.NAME.name(), firstText(line), noMember));
            return details;
        }
        details.setName(name(line));
        details.setCountry(country(line));
        details.setRegion(region(line));
        details.setPopulation(
                value(line, MemberField.POPULATION, Inhabitants.read(text(line, MemberField.POPULATION), inThousands)));
        details.setMemberSince(
                value(line, MemberField.MEMBER_SINCE, DayText.read(text(line, MemberField.MEMBER_SINCE), today)));
        details.setCandidate(Boolean.TRUE.equals(value(line, MemberField.CANDIDATE, truth(line))));
        return details;
    }

    /** What was read of each row, in their order. */
    List<MemberReading> readings() {
        return readings;
    }

    /** The members. */
    List<MemberDetails> rows() {
        return readings.stream()
                .filter(reading -> !reading.isLeftOut())
                .map(MemberReading::details)
                .toList();
    }

    int leftOut() {
        return (int) readings.stream().filter(MemberReading::isLeftOut).count();
    }

    List<RowProblem> problems() {
        return problems;
    }

    private boolean isHeadingAgain(MemberLine line) {
        return heading != null
                && !text(heading, MemberField.NAME).isEmpty()
                && text(line, MemberField.NAME).equals(text(heading, MemberField.NAME));
    }

    /** Columns that are numbered below their headings, or rows that are numbered and otherwise empty. */
    private static boolean isNumbering(MemberLine line) {
        List<String> texts = texts(line);
        return texts.size() == 1 && texts.get(0).matches("[0-9]{1,6}\\.?")
                || texts.size() > 1
                        && Stream.iterate(0, i -> i + 1)
                                .limit(texts.size())
                                .allMatch(i -> texts.get(i).equals(String.valueOf(i + 1)));
    }

    private static List<String> texts(MemberLine line) {
        return line.cells().stream()
                .map(CellText::clean)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String firstText(MemberLine line) {
        return texts(line).stream()
                .filter(text -> !text.matches("[0-9]{1,6}\\.?"))
                .findFirst()
                .orElse("");
    }

    /** Why a row is no member; null when it may be one. */
    private String noMember(MemberLine line) {
        if (isSum(text(line, MemberField.NAME)) || isSum(firstText(line))) {
            return "problem.sum";
        }
        boolean alone = format.getColumns().size() > 1 && texts(line).size() == 1;
        return alone && NOTE.matcher(firstText(line)).matches() ? "problem.note" : null;
    }

    private static boolean isSum(String text) {
        Matcher sum = SUM.matcher(text);
        return sum.lookingAt() && AFTER_SUM.matcher(text.substring(sum.end())).matches();
    }

    private String text(MemberLine line, MemberField field) {
        return line.cell(format.getColumns().getOrDefault(field, -1));
    }

    private void leaveOut(MemberLine line, MemberField field, String reason) {
        complete = false;
        remarks.add(RowProblem.rowLeftOut(line.number(), field.name(), text(line, field), reason));
    }

    private <T> T value(MemberLine line, MemberField field, CellValue<T> read) {
        String text = text(line, field);
        String reason = CellText.isFormulaWithoutValue(text) ? "problem.formula" : read.remark();
        if (reason != null) {
            remarks.add(
                    read.value() == null || reason.equals("problem.formula")
                            ? RowProblem.valueLeftOut(line.number(), field.name(), text, reason)
                            : RowProblem.understood(line.number(), field.name(), text, reason, read.value()));
        }
        return "problem.formula".equals(reason) ? null : read.value();
    }

    private String name(MemberLine line) {
        String name = text(line, MemberField.NAME);
        if (name.isEmpty()) {
            leaveOut(line, MemberField.NAME, "problem.missing");
        } else if (CellText.isFormulaWithoutValue(name)) {
            leaveOut(line, MemberField.NAME, "problem.formula");
        } else if (name.length() > LONGEST_NAME) {
            leaveOut(line, MemberField.NAME, "problem.tooLong");
        } else if (name.indexOf('\uFFFD') >= 0
                || name.chars().noneMatch(Character::isLetter)
                || CellText.isUnknown(name) && !name.equalsIgnoreCase("none")) {
            leaveOut(line, MemberField.NAME, "problem.noText");
        }
        return name;
    }

    private String country(MemberLine line) {
        String told = text(line, MemberField.COUNTRY);
        if (CellText.isUnknown(told) || CellText.isFormulaWithoutValue(told)) {
            if (usualCountry == null) {
                leaveOut(line, MemberField.COUNTRY, "problem.missing");
            }
            return usualCountry;
        }
        return CountryNames.code(told).orElseGet(() -> usualInsteadOf(line, told));
    }

    private String usualInsteadOf(MemberLine line, String told) {
        if (usualCountry == null) {
            leaveOut(line, MemberField.COUNTRY, "problem.unknownCountry");
        } else {
            remarks.add(RowProblem.understood(
                    line.number(), MemberField.COUNTRY.name(), told, "problem.unknownCountry", usualCountry));
        }
        return usualCountry;
    }

    private String region(MemberLine line) {
        String told = text(line, MemberField.REGION);
        CellValue<String> region;
        if (CellText.isUnknown(told)) {
            region = CellValue.unknown();
        } else if (told.length() > LONGEST_REGION) {
            region = CellValue.unreadable("problem.tooLong");
        } else {
            region = CellValue.of(told);
        }
        return value(line, MemberField.REGION, region);
    }

    private CellValue<Boolean> truth(MemberLine line) {
        String told = text(line, MemberField.CANDIDATE).toLowerCase(Locale.ROOT);
        if (YES.contains(told)) {
            return CellValue.of(true);
        }
        return NO.contains(told) || CellText.isUnknown(told)
                ? CellValue.of(false)
                : CellValue.unreadable("problem.noYes");
    }
}
