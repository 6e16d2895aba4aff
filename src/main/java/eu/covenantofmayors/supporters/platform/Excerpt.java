package eu.covenantofmayors.supporters.platform;

/** The beginning of a text that is too long for where it is shown. */
public final class Excerpt {
    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * The beginning of a text; one that is cut ends with “…”, and no character is cut in two.
     *
     * @param longest in UTF-16 units, the “…” included; at least 2
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }
}
