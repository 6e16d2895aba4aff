/**
 * The pages of joining: the applicant's wizard and status page, the Office's review, the Commission's co-signature.
 */
package eu.covenantofmayors.supporters.adhesion.web;
