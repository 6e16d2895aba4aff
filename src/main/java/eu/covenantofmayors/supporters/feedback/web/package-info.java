/**
 * The pages of feedback: what a network owes and files, what the Office reads.
 */
package eu.covenantofmayors.supporters.feedback.web;
