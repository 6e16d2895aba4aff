package eu.covenantofmayors.supporters.signatory;

import java.util.List;

/**
 * What was understood of a row of a list of members.
 *
 * @param line the row as it stands there
 * @param details the member, or null when the row is left out
 * @param remarks what people should look at; with a reason at least when the row is left out
 */
public record MemberReading(MemberLine line, MemberDetails details, List<RowProblem> remarks) {
    public boolean isLeftOut() {
        return details == null;
    }
}
