package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that looks at the server's own clock; everybody else is given a {@link Clock}. */
@ApplicationScoped
class ClockProducer {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
