package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code /health/ready}: the database answers and has the schema of this version; where not, why. */
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        boolean answers = database.answers();
        HealthCheckResponse.Builder response =
                HealthCheckResponse.named("database").status(answers);
        if (!answers) {
            database.failure().ifPresent(cause -> response.withData("cause", cause));
        }
        return response.build();
    }
}
