/**
 * Files in which the virus scanner has found something, for an administrator to look into. Other capabilities know nothing of
 * it: {@link eu.covenantofmayors.supporters.platform.files.VirusScanner} refuses such files, and tells that it did.
 */
package eu.covenantofmayors.supporters.quarantine;
