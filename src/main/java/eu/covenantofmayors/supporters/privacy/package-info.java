/**
 * What is kept of people, why and for how long; who has looked at it; what they have said yes to. Other capabilities know nothing
 * of it: they tell what they keep ({@link eu.covenantofmayors.supporters.platform.Retention}) and what somebody has agreed to.
 */
package eu.covenantofmayors.supporters.privacy;
