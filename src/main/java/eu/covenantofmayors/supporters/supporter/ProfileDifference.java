package eu.covenantofmayors.supporters.supporter;

/**
 * Something that two versions of a profile tell otherwise.
 *
 * @param path where it stands; see {@link ProfileContent#fields}
 * @param before empty where the earlier one tells nothing
 * @param after empty where the later one tells nothing
 */
public record ProfileDifference(String path, String before, String after) {}
