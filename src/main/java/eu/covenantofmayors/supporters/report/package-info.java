/** Figures over all that the other capabilities know: statistics now, the implementation report later. It only reads. */
package eu.covenantofmayors.supporters.report;
