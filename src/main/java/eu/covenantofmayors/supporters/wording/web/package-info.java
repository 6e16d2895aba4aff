/** The administrators' pages on texts: which there are, and what they say. */
package eu.covenantofmayors.supporters.wording.web;
