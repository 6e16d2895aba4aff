package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.SignatoryOrder;
import eu.covenantofmayors.supporters.signatory.SignatoryRow;
import eu.covenantofmayors.supporters.signatory.SignatorySearch;
import eu.covenantofmayors.supporters.signatory.SignatoryStatus;
import eu.covenantofmayors.supporters.signatory.Target;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/signatories}: the register of signatories, for other systems. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignatoriesResource {
    private static final List<String> COLUMNS = List.of(
            "register_id", "name", "country", "population", "adhesion_date", "status", "supporter", "supporter_name");

    @Inject
    private Signatories signatories;

    @Inject
    private Listing listing;

    @GET
    @Path("signatories")
    @Operation(
            summary = "Signatories of the Covenant",
            description = "A page of those found; with Accept: text/csv, or as signatories.csv, all of them as a file."
                    + " Source: European Commission, Joint Research Centre, GCoM - MyCovenant, CC BY 4.0.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name, in any script")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = SignatoryStatus.class))
    @Parameter(
            name = "target",
            in = ParameterIn.QUERY,
            description = "What it has committed itself to",
            schema = @Schema(implementation = Target.class))
    @Parameter(
            name = "supported",
            in = ParameterIn.QUERY,
            description = "true: with a network at its side; false: without")
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(implementation = SignatoryOrder.class))
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "In whose alphabet names are sorted")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @APIResponse(
            responseCode = "200",
            description =
                    "page, size, total, and items with registerId, name, country,"
                            + " population, adhesionDate, status, supporter (slug), supporterName; Link headers lead to the pages beside")
    @APIResponse(responseCode = "400", description = "A parameter is wrong: application/problem+json names it")
    @Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
    public Response list(@Context Request request) {
        return Listing.prefersFile(request) ? file() : page();
    }

    private Response page() {
        SignatorySearch search = search();
        return listing.page(
                signatories.page(search, order(), listing.language(), listing.first(), listing.size()),
                signatories.count(search),
                SignatoriesResource::line);
    }

    @GET
    @Path("signatories.csv")
    @Produces("text/csv")
    @Operation(summary = "The same as a CSV file of all that is found")
    public Response file() {
        return listing.csv(
                "covenant-signatories",
                COLUMNS,
                signatories.page(search(), order(), listing.language(), 0, Listing.LARGEST_FILE),
                row -> Arrays.asList(
                        row.registerId(),
                        row.name(),
                        row.countryCode(),
                        row.population(),
                        row.adhesionDate(),
                        row.status(),
                        row.linked() ? row.supporterSlug() : null,
                        row.linked() ? row.supporterName() : null));
    }

    private SignatorySearch search() {
        return SignatorySearch.of(listing.text(), listing.country())
                .among(
                        listing.constant(SignatoryStatus.class, "status"),
                        listing.constant(Target.class, "target"),
                        listing.yesOrNo("supported"));
    }

    private SignatoryOrder order() {
        return Objects.requireNonNullElse(listing.constant(SignatoryOrder.class, "sort"), SignatoryOrder.NAME);
    }

    private static JsonObjectBuilder line(SignatoryRow row) {
        return Json.createObjectBuilder()
                .add("registerId", row.registerId())
                .add("name", row.name())
                .add("country", row.countryCode())
                .add("population", Listing.value(row.population()))
                .add("adhesionDate", Listing.value(row.adhesionDate()))
                .add("status", row.status().name())
                .add("supporter", Listing.value(row.linked() ? row.supporterSlug() : null))
                .add("supporterName", Listing.value(row.linked() ? row.supporterName() : null));
    }
}
