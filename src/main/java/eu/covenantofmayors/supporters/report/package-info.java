/** Figures over all that the other capabilities know, and the implementation report of each year. Of the others it only reads. */
package eu.covenantofmayors.supporters.report;
