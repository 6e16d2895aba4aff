package eu.covenantofmayors.supporters.platform.web;

/**
 * Somebody who is signed in was refused a page or a file of a desk: it is another's desk, or their record, or is not there.
 *
 * @param reader sign-in name
 * @param what status, method and address
 */
public record DeskRefused(String reader, String what) {}
