package eu.covenantofmayors.supporters.signatory;

import java.util.Map;

/**
 * One row of the release as it stands there.
 *
 * @param number of the row as the spreadsheet shows it
 * @param cells by name of the column: a text, a number or a truth value; empty cells are not in it
 * @param date1904 whether the workbook counts its days from 1904
 */
record RegisterLine(int number, Map<String, Object> cells, boolean date1904) {}
