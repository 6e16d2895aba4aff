package eu.covenantofmayors.supporters.signatory;

import java.util.List;

/**
 * What would come of an import of members.
 *
 * @param rows how many the file has, but for titles and headings
 * @param added how many members would be new in the list
 * @param known how many are in the list already
 * @param leftOut how many rows would be left out
 * @param remarks on rows that would be left out and on others, in the order of the rows
 */
public record MemberCheck(int rows, int added, int known, int leftOut, List<RowProblem> remarks) {}
