/** The administrators' pages on files that the virus scanner has found fault with. */
package eu.covenantofmayors.supporters.quarantine.web;
