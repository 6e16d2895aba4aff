package eu.covenantofmayors.supporters.platform.files;

/**
 * The virus scanner has found something in a file that was handed in. The file was refused.
 *
 * @param fileName as its sender called it
 * @param place the page on which it was handed in, as its address without a language
 * @param finding what it is called by the scanner
 */
public record VirusFound(String fileName, String place, String finding, byte[] content) {}
