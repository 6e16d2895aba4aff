/**
 * Feeds, {@code sitemap.xml} and {@code robots.txt}, and the pages that tell people of them.
 * The texts are in {@code messages/publication_<language>.properties}.
 */
package eu.covenantofmayors.supporters.publication.web;
