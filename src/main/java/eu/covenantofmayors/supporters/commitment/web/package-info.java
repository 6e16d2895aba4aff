/**
 * The pages on which a network records its actions and everybody reads them.
 * They show and pass on; rules and queries are in {@code commitment}.
 * The texts are in {@code messages/commitment_<language>.properties}.
 */
package eu.covenantofmayors.supporters.commitment.web;
