package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests for what they look like, before anything is served: whatever decides by the address or the method, as the
 * record of who was shown what does, may then rely on both.
 */
final class RequestRefusal {
    /** The methods that the application answers. */
    static final String METHODS = "GET, HEAD, POST";

    private static final Set<String> ANSWERED = Set.of("GET", "HEAD", "POST");

    /** In bytes. No form and no file that is handed in is longer; web.xml sets the same limit for multipart requests. */
    private static final long LONGEST_BODY = 22L * 1024 * 1024;

    /**
     * RFC 3986, 6.2.2: no empty and no dot segments, nothing encoded that need not be, and no parameters of a segment, which
     * could carry the number of a session.
     */
    private static final Pattern CANONICAL =
            Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[89A-Fa-f][0-9A-Fa-f])++)++/?");

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
    private static final String WEIGHT = "[qQ]=(?:0(?:\\.\\d{0,3})?|\\.\\d{1,3}|1(?:\\.0{0,3})?)";
    private static final String PARAMETER =
            "\\s*+;\\s*+(?:" + WEIGHT + "|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))";
    private static final String RANGE = "\\s*+(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+\\s*+";

    /** RFC 9110, 12.5.1, and the lone asterisk that old clients of Java send; the server's libraries fail on anything else. */
    private static final Pattern ACCEPT = Pattern.compile("\\s*+|" + RANGE + "(?:," + RANGE + ")*+,?\\s*+");

    private static final int LONGEST_ACCEPT = 1000;

    private RequestRefusal() {}

    /** The status with which the request is refused; 0 where it is not. */
    static int of(HttpServletRequest request) {
        if (!ANSWERED.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (!isCanonical(request) || !isAcceptable(request)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (request.getContentLengthLong() > LONGEST_BODY) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        // Encoded letters are a typing error: no address of ours has any.
        return request.getRequestURI().indexOf('%') < 0 ? 0 : HttpServletResponse.SC_NOT_FOUND;
    }

    /** The server has taken the number of a session out of the address before anybody sees it. */
    static boolean isCanonical(HttpServletRequest request) {
        return isCanonical(request.getRequestURI()) && !request.isRequestedSessionIdFromURL();
    }

    static boolean isCanonical(String path) {
        return CANONICAL.matcher(path).matches();
    }

    private static boolean isAcceptable(HttpServletRequest request) {
        return isAcceptable(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    static boolean isAcceptable(String accept) {
        return accept.length() <= LONGEST_ACCEPT && ACCEPT.matcher(accept).matches();
    }
}
