package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.DatabaseFailure;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The same as {@link DatabaseAway} for REST resources, whose failures never come as far as that. */
@Provider
public class ApiAway implements ExceptionMapper<EJBException> {
    private static final Logger LOG = Logger.getLogger(ApiAway.class.getName());

    @Inject
    private Database database;

    @Override
    public Response toResponse(EJBException failure) {
        if (!DatabaseFailure.isAway(failure)) {
            LOG.log(Level.SEVERE, "A resource failed", failure);
            return Response.serverError().build();
        }
        database.suspect();
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type("application/problem+json")
                .entity(DatabaseAway.PROBLEM)
                .build();
    }
}
