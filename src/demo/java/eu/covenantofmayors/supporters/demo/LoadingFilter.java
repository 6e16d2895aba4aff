package eu.covenantofmayors.supporters.demo;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Answers every address but {@code /health} with {@link LoadingPage} until all demonstration data are in. */
public class LoadingFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String HEALTH = "/health";

    @Inject
    private transient DemoLoading loading;

    /** Puts the filter before all others: none of them may answer, redirect or ask the database first. */
    @WebListener
    public static class Registration implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            FilterRegistration.Dynamic filter = event.getServletContext().addFilter("loading", LoadingFilter.class);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (loading.isReady() || path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            chain.doFilter(request, response);
        } else {
            new LoadingPage(loading.percent(), loading.failure()).write(response);
        }
    }
}
