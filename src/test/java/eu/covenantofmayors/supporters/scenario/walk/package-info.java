/**
 * Walks through the whole demonstration as each kind of person does: follows every link in every language, and opens each
 * kind of page in a browser. What it must not find anywhere is written in {@code PageRules}.
 */
package eu.covenantofmayors.supporters.scenario.walk;
