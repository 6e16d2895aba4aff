package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the import of a network's members makes of a file, without a database, in words that a test can compare. */
public final class MemberListReading {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private MemberListReading() {}

    /**
     * Reads a file as it is guessed.
     *
     * @return a line for each member ({@code name | region | inhabitants | since | candidate}, what is unknown being left
     *     empty), then one for each remark ({@code row 7: POPULATION problem.noPopulation}); or the refusal alone
     */
    public static List<String> of(byte[] file) {
        try {
            MemberFile list = new MemberFile(file);
            MemberRows rows = list.rows(list.guess(), "UA", TODAY);
            return Stream.concat(
                            rows.rows().stream().map(MemberListReading::line),
                            rows.problems().stream().map(MemberListReading::line))
                    .toList();
        } catch (Refused refused) {
            return Collections.singletonList("refused: " + refused.key()
                    + Arrays.stream(refused.arguments())
                            .map(argument -> " " + argument)
                            .collect(Collectors.joining()));
        }
    }

    private static String line(MemberDetails member) {
        return Stream.of(
                        member.getName(),
                        member.getRegion(),
                        member.getPopulation(),
                        member.getMemberSince(),
                        member.isCandidate() ? "candidate" : null)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining(" | "))
                .replaceAll("[ |]+$", "");
    }

    private static String line(RowProblem remark) {
        return "row " + remark.row() + ": " + remark.column() + " " + remark.reasonKey()
                + (remark.understood() == null ? "" : " = " + remark.understood());
    }
}
