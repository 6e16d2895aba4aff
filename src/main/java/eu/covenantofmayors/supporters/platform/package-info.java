/**
 * What every capability stands on: the actor, the clock, the closed life cycle, the refusal, the texts, the stored object.
 * It knows none of our capabilities and holds no rule of the Covenant.
 * What is reached by HTTP and serves them all (addresses, errors, page language) lives in {@code platform.web}.
 */
package eu.covenantofmayors.supporters.platform;
