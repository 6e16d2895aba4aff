/** The administrators' pages on what is kept of people. */
package eu.covenantofmayors.supporters.privacy.web;
