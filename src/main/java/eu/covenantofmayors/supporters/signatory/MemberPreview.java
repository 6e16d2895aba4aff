package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first rows of a list of members as they stand there, and what is understood of them.
 *
 * @param lines rows from just above the headings on
 * @param readings what is understood, by number of the row; titles and headings are not in it
 * @param heading the row with the headings, or null
 */
public record MemberPreview(List<MemberLine> lines, Map<Integer, MemberReading> readings, MemberLine heading) {
    static final MemberPreview NONE = new MemberPreview(List.of(), Map.of(), null);

    private static final int ABOVE = 2;

    static MemberPreview of(MemberFile file, MemberFormat format, int most, Supporter supporter, LocalDate today) {
        List<MemberLine> lines = file.lines(format, format.getHeadingRow() + most);
        MemberLine heading = format.heading(lines);
        MemberRows rows =
                new MemberRows(format, heading, supporter.organisation().countryCode(), today);
        lines.stream().filter(line -> line.number() > format.getHeadingRow()).forEach(rows::add);
        int first = Math.max(0, lines.indexOf(heading) - ABOVE);
        return new MemberPreview(
                lines.stream().skip(first).limit(most).toList(),
                rows.readings().stream()
                        .collect(Collectors.toMap(reading -> reading.line().number(), Function.identity())),
                heading);
    }

    /** What is understood of a row; null for titles, headings and what is no row of a member. */
    public MemberReading reading(MemberLine line) {
        return readings.get(line.number());
    }
}
