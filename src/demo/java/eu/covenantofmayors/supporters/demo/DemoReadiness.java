package eu.covenantofmayors.supporters.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: all demonstration data are in. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {
    @Inject
    private DemoLoading loading;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("demonstration")
                .status(loading.isReady())
                .withData("percent", loading.percent());
        if (loading.failure() != null) {
            response.withData("failure", loading.failure());
        }
        return response.build();
    }
}
