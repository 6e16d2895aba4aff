package eu.covenantofmayors.supporters.platform.web;

import jakarta.json.JsonObjectBuilder;

/** What a page tells machines about its subject, in the words of schema.org, for {@code <script type="application/ld+json">}. */
public final class StructuredData {
    private StructuredData() {}

    /** In it no sign is left with which a name could end the script element. */
    public static String of(JsonObjectBuilder description) {
        return description
                .add("@context", "https://schema.org")
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
