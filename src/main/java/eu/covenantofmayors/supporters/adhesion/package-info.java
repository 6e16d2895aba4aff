/**
 * How a network becomes a Covenant Supporter: expression of interest, eligibility, agreement, co-signature, profile.
 * It ends when the supporter exists; what the supporter then does is not known here.
 * Mails about joining are written here too.
 */
package eu.covenantofmayors.supporters.adhesion;
