/**
 * The pages about signatories: the public list, what a supporter's page tells of them, and the Office's import.
 * They show and pass on; rules and queries are in {@code signatory}.
 * The texts are in {@code messages/signatory_<language>.properties}.
 */
package eu.covenantofmayors.supporters.signatory.web;
