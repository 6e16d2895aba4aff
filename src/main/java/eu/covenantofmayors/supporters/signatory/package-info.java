/**
 * The signatories of the Covenant of Mayors, as the Joint Research Centre's open release tells them, and its import:
 * read as it is published, refused as a whole when it is no such workbook, reported row by row where a value is wrong.
 * Names of mayors are never read. Which network supports a signatory is told by the release, not decided here.
 */
package eu.covenantofmayors.supporters.signatory;
