package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.report.Figures;
import eu.covenantofmayors.supporters.report.Statistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/v1/statistics}: how large the movement is, for other systems of the Covenant. */
@Path("statistics")
@RequestScoped
public class StatisticsResource {
    @Inject
    private Statistics statistics;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Figures get() {
        return statistics.figures();
    }
}
