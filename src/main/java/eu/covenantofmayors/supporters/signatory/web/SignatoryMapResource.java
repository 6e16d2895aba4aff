package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Problem;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.SignatoryPoint;
import eu.covenantofmayors.supporters.signatory.SignatorySearch;
import eu.covenantofmayors.supporters.signatory.SignatoryStatus;
import eu.covenantofmayors.supporters.signatory.Target;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/signatories/map}: where signatories are, in few bytes, for the maps of our pages and others'. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignatoryMapResource {
    private static final int LONGEST_SLUG = 100;

    /** A hundred metres: more would only be heavier. */
    private static final int DECIMALS = 3;

    @Inject
    private Signatories signatories;

    @Inject
    private Listing listing;

    @GET
    @Path("signatories/map")
    @Operation(
            summary = "Where signatories are",
            description = "All that are found and of which the register knows the place, the largest first."
                    + " Source: European Commission, Joint Research Centre, GCoM - MyCovenant, CC BY 4.0.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name, in any script")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = SignatoryStatus.class))
    @Parameter(name = "target", in = ParameterIn.QUERY, schema = @Schema(implementation = Target.class))
    @Parameter(
            name = "supported",
            in = ParameterIn.QUERY,
            description = "true: with a network at its side; false: without")
    @Parameter(name = "supporter", in = ParameterIn.QUERY, description = "Slug of the network at its side")
    @APIResponse(
            responseCode = "200",
            description = "points: of each latitude, longitude, population or null, name, country, and which of the"
                    + " supporters (slug, name) is at its side, counted from 0, or null")
    @APIResponse(responseCode = "400", description = "A parameter is wrong: application/problem+json names it")
    public Response points(@QueryParam("supporter") String supporter) {
        SignatorySearch search = SignatorySearch.of(listing.text(), listing.country())
                .among(
                        listing.constant(SignatoryStatus.class, "status"),
                        listing.constant(Target.class, "target"),
                        listing.yesOrNo("supported"));
        String slug = Objects.requireNonNullElse(supporter, "");
        if (slug.length() > LONGEST_SLUG || slug.indexOf('\0') >= 0) {
            throw Problem.parameter("supporter", "the last part of the address of a supporter's page");
        }
        return answer(signatories.points(search, slug, Listing.LARGEST_FILE));
    }

    /** Each network is told once, each signatory as an array: half the bytes of objects. */
    private Response answer(List<SignatoryPoint> found) {
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
        return listing.item(
                Json.createObjectBuilder().add("supporters", supporters).add("points", points));
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
