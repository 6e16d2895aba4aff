/**
 * What goes out to readers besides the pages: feeds, the site map, and later news, agenda and newsletter. It reads what the
 * supporters have published and decides nothing about them; what is reached by HTTP lives in {@code publication.web}.
 */
package eu.covenantofmayors.supporters.publication;
