/**
 * A Covenant Supporter from the day its profile is created: its profile and services, its state, its public standing,
 * and what happens when it does not keep its word.
 * When feedback is due is not known here: {@code feedback} tells the supporter what has been missed.
 */
package eu.covenantofmayors.supporters.supporter;
