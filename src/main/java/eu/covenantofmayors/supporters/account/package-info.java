/**
 * Who people are: users, the organisations they belong to, and what they may do there.
 * An organisation exists before it is a supporter, and a user before they sign in for the first time.
 * What an organisation does in the Covenant is not known here.
 */
package eu.covenantofmayors.supporters.account;
