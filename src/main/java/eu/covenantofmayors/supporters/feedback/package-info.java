/**
 * When feedback is due, what has been filed, and what happens when it is not: policy, periods, reports and the sweep.
 * All dates are counted here; the supporter is only told its standing, and what has been missed.
 * Mails about feedback are written here too.
 */
package eu.covenantofmayors.supporters.feedback;
