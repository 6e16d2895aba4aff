package eu.covenantofmayors.supporters.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the sweep fail for one network, as a broken record would. */
@ApplicationScoped
public class Saboteur {
    static final String VICTIM = "Sabotaged";

    void onDeadline(@Observes DeadlineReached reached) {
        if (reached.period().supporter().organisation().officialName().startsWith(VICTIM)) {
            throw new IllegalStateException("sabotage");
        }
    }
}
