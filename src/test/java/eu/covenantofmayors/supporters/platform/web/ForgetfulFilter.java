package eu.covenantofmayors.supporters.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** The servlets of the tests change records and the time behind the application's back: nothing kept is true after that. */
@WebFilter(urlPatterns = "/test/*")
public class ForgetfulFilter implements Filter {
    @Inject
    private VisitorCache cache;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            cache.clear();
        }
    }
}
