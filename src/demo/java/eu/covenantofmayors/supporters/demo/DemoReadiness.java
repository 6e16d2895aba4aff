package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code /health/ready}: all demonstration data are in. */
@ApplicationScoped
public class DemoReadiness implements HealthCheck {
    @Inject
    private DemoLoading loading;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponse.Builder response = HealthCheckResponse.named("demonstration")
                .status(loading.isReady())
                .withData("percent", loading.percent());
        if (loading.failure() != null) {
            response.withData("failure", loading.failure());
        }
        return response.build();
    }
}
