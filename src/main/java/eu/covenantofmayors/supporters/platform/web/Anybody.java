package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/** The request of whoever came first, without what is about their own copy: the whole answer is wanted, for all. */
class Anybody extends HttpServletRequestWrapper {
    private static final Set<String> OWN_COPY =
            Set.of("if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range", "range");

    Anybody(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getHeader(String name) {
        return isOwn(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOwn(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isOwn(name) ? -1 : super.getDateHeader(name);
    }

    private static boolean isOwn(String name) {
        return OWN_COPY.contains(name.toLowerCase(Locale.ROOT));
    }
}
