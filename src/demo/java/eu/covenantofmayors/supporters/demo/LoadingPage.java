package eu.covenantofmayors.supporters.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page that stands in for all others until the demonstration data are in: status 503. It holds its own style, asks for
 * nothing else, and loads itself again until there is something better to see or loading has failed.
 *
 * @param percent how much is done, from 0 to 100
 * @param failure what went wrong and what to do; null while loading goes on
 */
record LoadingPage(int percent, String failure) {
    private static final int RELOAD_SECONDS = 2;

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center;
              font: 1.125rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
            main { max-width: 32rem; padding: 2rem; border-top: 6px solid #0f5663; }
            h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; }
            progress { width: 100%; height: 1rem; accent-color: #0f5663; }
            """;

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src data:;"
                        + " style-src 'sha256-" + sha256(STYLE) + "'");
        if (failure == null) {
            response.setIntHeader("Retry-After", RELOAD_SECONDS);
        }
        response.getWriter().write(html());
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                %s<title>Covenant Supporters</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(failure == null ? reload() : "", STYLE, failure == null ? progress() : apology());
    }

    private static String reload() {
        return "<meta http-equiv=\"refresh\" content=\"" + RELOAD_SECONDS + "\">\n";
    }

    private String progress() {
        return """
                <h1>The demonstration data are being loaded</h1>
                <p>The application answers as soon as all of them are in. This page reloads by itself.</p>
                <progress max="100" value="%d" aria-label="Loaded">%d %%</progress>
                <p>%d %%</p>""".formatted(percent, percent, percent);
    }

    private String apology() {
        String text = failure.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<h1>The demonstration is not there</h1>\n<p>" + text + "</p>";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
