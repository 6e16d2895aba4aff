package eu.covenantofmayors.supporters.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Where the REST resources of all capabilities are found. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Covenant Supporters",
                        version = "v1",
                        description =
                                "The public directory of Covenant Supporters and the register of signatories, to be"
                                        + " read by other systems. Lists come in pages; errors are application/problem+json;"
                                        + " an ETag saves what has not changed."))
public class Api extends Application {
    /** The API is described by OpenAPI alone; the WADL that Jersey offers by itself names its version. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
