package eu.covenantofmayors.supporters.signatory.web;

import com.ibm.icu.util.ULocale;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.SignatoryPoint;
import eu.covenantofmayors.supporters.signatory.SignatorySearch;
import eu.covenantofmayors.supporters.signatory.SignatoryStatus;
import eu.covenantofmayors.supporters.signatory.Target;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.Located;
import eu.covenantofmayors.supporters.supporter.web.DirectoryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/map/…}: where signatories and networks are, in few bytes, for the maps of our pages and others'. */
@Path("map")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MapResource {
    private static final String POINTS =
            "points: of each signatory latitude, longitude, population or null, name, country,"
                    + " and which of the supporters (slug, name) is at its side, counted from 0, or null";
    private static final String SOURCE = " Those of which the register knows the place, the largest first."
            + " Source: European Commission, Joint Research Centre, GCoM - MyCovenant, CC BY 4.0.";

    /** A hundred metres: more would only be heavier. */
    private static final int DECIMALS = 3;

    @Inject
    private Signatories signatories;

    @Inject
    private Directory directory;

    @Inject
    private Listing listing;

    @Inject
    private DirectoryParameters asked;

    @GET
    @Path("signatories")
    @Operation(summary = "Where signatories are", description = "The same search as of the register." + SOURCE)
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name, in any script")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = SignatoryStatus.class))
    @Parameter(name = "target", in = ParameterIn.QUERY, schema = @Schema(implementation = Target.class))
    @Parameter(
            name = "supported",
            in = ParameterIn.QUERY,
            description = "true: with a network at its side; false: without")
    @APIResponse(responseCode = "200", description = POINTS)
    @APIResponse(responseCode = "400", description = "A parameter is wrong: application/problem+json names it")
    public Response signatories() {
        SignatorySearch search = SignatorySearch.of(listing.text(), listing.country())
                .among(
                        listing.constant(SignatoryStatus.class, "status"),
                        listing.constant(Target.class, "target"),
                        listing.yesOrNo("supported"));
        return answer(List.of(), signatories.points(search, Listing.LARGEST_FILE));
    }

    @GET
    @Path("supporters")
    @Operation(
            summary = "Where networks and the signatories they support are",
            description = "The same search, and the same parameters, as of supporters." + SOURCE)
    @APIResponse(
            responseCode = "200",
            description = "countries: ISO 3166-1 alpha-3 code and number of networks of each; " + POINTS)
    @APIResponse(responseCode = "400", description = "A parameter is wrong: application/problem+json names it")
    public Response supporters() {
        List<Located> found = directory.located(asked.search());
        return answer(
                found, signatories.points(found.stream().map(Located::slug).toList(), Listing.LARGEST_FILE));
    }

    @GET
    @Path("supporters/{slug}")
    @Operation(summary = "Where the signatories are that one network supports", description = SOURCE)
    @APIResponse(responseCode = "200", description = POINTS)
    public Response supporter(@PathParam("slug") String slug) {
        return answer(List.of(), signatories.points(List.of(slug), Listing.LARGEST_FILE));
    }

    /** Each network is told once, each signatory as an array: half the bytes of objects. */
    private Response answer(List<Located> networks, List<SignatoryPoint> found) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        JsonArrayBuilder supporters = Json.createArrayBuilder();
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (SignatoryPoint point : found) {
            JsonValue supporter = JsonValue.NULL;
            if (point.linked()) {
                Integer known = numbers.get(point.supporterSlug());
                if (known == null) {
                    known = numbers.size();
                    numbers.put(point.supporterSlug(), known);
                    supporters.add(
                            Json.createArrayBuilder().add(point.supporterSlug()).add(point.supporterName()));
                }
                supporter = Json.createValue(known);
            }
            points.add(Json.createArrayBuilder()
                    .add(rounded(point.latitude()))
                    .add(rounded(point.longitude()))
                    .add(Listing.value(point.population()))
                    .add(point.name())
                    .add(point.countryCode())
                    .add(supporter));
        }
        return listing.item(Json.createObjectBuilder()
                .add("countries", countries(networks))
                .add("supporters", supporters)
                .add("points", points));
    }

    private static JsonArrayBuilder countries(List<Located> networks) {
        Map<String, Integer> numbers = new TreeMap<>();
        networks.stream()
                .filter(network -> network.country() != null)
                .forEach(
                        network -> numbers.merge(new ULocale("", network.country()).getISO3Country(), 1, Integer::sum));
        JsonArrayBuilder countries = Json.createArrayBuilder();
        numbers.forEach((code, number) ->
                countries.add(Json.createArrayBuilder().add(code).add(number)));
        return countries;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
