/**
 * What the public reads besides the profiles: news, agenda and best practices, which the Office and the networks write, and
 * feeds and the site map. The Office decides what becomes public; the networks are no business of this package beyond what
 * they have written. What is reached by HTTP lives in {@code publication.web}.
 */
package eu.covenantofmayors.supporters.publication;
