/**
 * The institution's own words in place of built-in texts: its mails, its pages on privacy or credits, any label, in each
 * language. Nobody needs to know of it: {@link eu.covenantofmayors.supporters.platform.Texts} gives what is in force.
 */
package eu.covenantofmayors.supporters.wording;
