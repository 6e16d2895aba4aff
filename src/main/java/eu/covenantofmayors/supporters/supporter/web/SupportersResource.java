package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Problem;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryOrder;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.ServiceOffered;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/supporters}: the public directory, for other systems. What the directory's page does not show is not told. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportersResource {
    private static final List<String> COLUMNS =
            List.of("slug", "name", "english_name", "country", "kind", "level", "status", "feedback_missing");

    @Inject
    private Directory directory;

    @Inject
    private Supporters supporters;

    @Inject
    private Listing listing;

    @Inject
    private DirectoryParameters asked;

    @GET
    @Path("supporters")
    @Operation(
            summary = "Covenant Supporters",
            description = "A page of those found; with Accept: text/csv, or as supporters.csv, all of them as a file.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name, in any script")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = Kind.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(implementation = Level.class))
    @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            description = "Service that is offered",
            schema = @Schema(implementation = ServiceKind.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Without it, current supporters",
            schema = @Schema(implementation = SupporterState.class))
    @Parameter(name = "former", in = ParameterIn.QUERY, description = "true: also suspended and former ones")
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(implementation = DirectoryOrder.class))
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "In whose alphabet names are sorted")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @APIResponse(
            responseCode = "200",
            description = "page, size, total, and items with slug, name, englishName, country,"
                    + " kind, level, status, feedbackMissing; Link headers lead to the pages beside")
    @APIResponse(responseCode = "400", description = "A parameter is wrong: application/problem+json names it")
    @Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
    public Response list(@Context Request request) {
        return Listing.prefersFile(request) ? file() : page();
    }

    private Response page() {
        DirectorySearch search = asked.search();
        return listing.page(
                directory.page(search, asked.order(), listing.language(), listing.first(), listing.size()),
                directory.count(search),
                SupportersResource::line);
    }

    @GET
    @Path("supporters.csv")
    @Produces("text/csv")
    @Operation(summary = "The same as a CSV file of all that is found")
    public Response file() {
        return listing.csv(
                "covenant-supporters",
                COLUMNS,
                directory.page(asked.search(), asked.order(), listing.language(), 0, Listing.LARGEST_FILE),
                row -> Arrays.asList(
                        row.slug(),
                        row.name(),
                        row.englishName(),
                        row.country(),
                        row.kind(),
                        row.level(),
                        row.state(),
                        row.missed()));
    }

    @GET
    @Path("supporters/{slug}")
    @Operation(summary = "One Covenant Supporter: what its public profile says, without anybody's contact address")
    @APIResponse(responseCode = "404", description = "There is none, or it is not public")
    public Response one(@PathParam("slug") String slug) {
        Supporter supporter =
                supporters.bySlug(slug).filter(found -> found.state().visible()).orElseThrow(Problem::missing);
        return listing.item(profile(supporter));
    }

    private static JsonObjectBuilder line(DirectoryRow row) {
        return Json.createObjectBuilder()
                .add("slug", row.slug())
                .add("name", row.name())
                .add("englishName", row.englishName())
                .add("country", Listing.value(row.country()))
                .add("kind", Listing.value(row.kind()))
                .add("level", Listing.value(row.level()))
                .add("status", row.state().name())
                .add("feedbackMissing", row.missed());
    }

    private static JsonObjectBuilder profile(Supporter supporter) {
        JsonObjectBuilder summaries = Json.createObjectBuilder();
        supporter.summaries().forEach((language, text) -> summaries.add(language.tag(), text));
        JsonArrayBuilder services = Json.createArrayBuilder();
        supporter.services().forEach(service -> services.add(service(service)));
        return line(DirectoryRow.of(supporter))
                .add("agreementDate", Listing.value(supporter.agreementDate()))
                .add("website", Listing.value(supporter.profile().getWebsite()))
                .add("territory", Listing.value(supporter.profile().getTerritory()))
                .add("members", Listing.value(supporter.profile().getMemberCount()))
                .add("summaries", summaries)
                .add("services", services);
    }

    private static JsonObjectBuilder service(ServiceOffered service) {
        return Json.createObjectBuilder()
                .add("kind", service.getKind().name())
                .add("description", service.getDescription())
                .add("languages", Listing.value(service.getLanguages()))
                .add("area", Listing.value(service.getArea()))
                .add("cost", Listing.value(service.getCost()));
    }
}
