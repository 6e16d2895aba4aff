package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A whole answer with status 200, plain and compressed, that can be sent to anybody who asks for the same. */
final class Rendered {
    /** What a list of codings must say so that the reader is known to understand gzip; one that weighs nothing is refused. */
    private static final Pattern GZIP =
            Pattern.compile("(?:^|[,\\s])gzip\\s*(?:;\\s*q=(?:1|0?\\.\\d*[1-9])[\\d.]*\\s*)?(?:,|$)");

    private static final Pattern SMALLER_WHEN_COMPRESSED =
            Pattern.compile("(?:text/|application/(?:[a-z.+-]*(?:json|xml)|javascript)|image/svg).*");

    /** Less than that fits into the same packet either way. */
    private static final int SMALL = 512;

    /** What the headers and the objects around the bytes weigh, about. */
    private static final int OVERHEAD = 1000;

    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] plain;
    private final boolean compressible;

    /** Null where it is for one reader, who may not want it packed. */
    private final byte[] compressed;

    private final String tag;
    private final boolean forOthers;

    /**
     * @param headers all but the type, the length, the coding and the tag
     * @param forOthers whether it may be kept for whoever comes next
     */
    Rendered(String contentType, Map<String, String> headers, byte[] plain, boolean forOthers) {
        this.contentType = contentType;
        this.headers = Map.copyOf(headers);
        this.plain = plain;
        this.compressible = plain.length > SMALL
                && SMALLER_WHEN_COMPRESSED.matcher(contentType).matches();
        this.compressed = compressible && forOthers ? compress(plain, Deflater.DEFAULT_COMPRESSION) : null;
        // A weak one: whatever stands between us and the reader may pack or unpack the same content.
        String own = headers.getOrDefault("ETag", '"' + Secret.sha256(plain).substring(0, 32) + '"');
        this.tag = own.startsWith("W/") ? own : "W/" + own;
        this.forOthers = forOthers;
    }

    boolean forOthers() {
        return forOthers;
    }

    int bytes() {
        return OVERHEAD + plain.length + (compressed == null ? 0 : compressed.length);
    }

    /** Sends it; to HEAD without the content, and only its tag to whoever has it already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("ETag", tag);
        if (isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = plain;
        if (compressible && understandsGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            content = compressed != null ? compressed : compress(plain, Deflater.BEST_SPEED);
        }
        response.setContentType(contentType);
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }

    static boolean understandsGzip(String codings) {
        return codings != null && GZIP.matcher(codings).find();
    }

    /** RFC 9110: a list of tags or a star; weak ones count as well, as for every GET. */
    private boolean isKnown(HttpServletRequest request) {
        if (request.getHeader("If-None-Match") == null) {
            return false;
        }
        String opaque = tag.replaceFirst("^W/", "");
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals("*") || known.equals(opaque));
    }

    private static byte[] compress(byte[] content, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new Leveled(bytes, level)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JDK's own knows one level only. */
    private static final class Leveled extends GZIPOutputStream {
        Leveled(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
