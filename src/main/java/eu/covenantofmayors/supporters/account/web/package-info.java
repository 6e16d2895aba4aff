/**
 * Signing in and out, taking up an invitation, and the administrators' list of accounts.
 */
package eu.covenantofmayors.supporters.account.web;
