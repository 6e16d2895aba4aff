/**
 * What supporters have done for each of the six commitments, as they record it themselves.
 * The commitments are named in {@code supporter}, because the agreement and the feedback speak of them too.
 * Whether enough was done is not judged here.
 */
package eu.covenantofmayors.supporters.commitment;
