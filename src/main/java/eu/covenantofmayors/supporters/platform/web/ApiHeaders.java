package eu.covenantofmayors.supporters.platform.web;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses requests to the API whose languages cannot be read, before the REST implementation looks at them: it fails on
 * such a header, and the server's own page of errors names the server. Formats are judged for all addresses alike, see
 * {@link RequestRefusal}.
 */
@Provider
@PreMatching
public class ApiHeaders implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableLanguages();
        } catch (ProcessingException e) {
            request.abortWith(
                    Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), "Bad Request: a header cannot be read"));
        }
    }
}
