package eu.covenantofmayors.supporters.platform.web;

/**
 * Somebody who is signed in was shown a page or given a file of a desk.
 *
 * @param path its address
 * @param id of the record that it is about; empty where it is about several
 * @param reader sign-in name
 */
public record DeskRead(String path, String id, String reader) {}
