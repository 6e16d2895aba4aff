/**
 * The trail of everything that was decided: one entry for each domain event, written in its transaction.
 * It knows no capability, only that something happened, to what, by whom.
 */
package eu.covenantofmayors.supporters.audit;
