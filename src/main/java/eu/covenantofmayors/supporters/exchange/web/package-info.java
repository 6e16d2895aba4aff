/**
 * The pages on which networks talk to each other, and the Office's page about what was reported.
 * The texts are in {@code messages/exchange_<language>.properties}.
 */
package eu.covenantofmayors.supporters.exchange.web;
