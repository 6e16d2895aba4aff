package eu.covenantofmayors.supporters.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the sweep fail for one network, as a broken record would. */
@ApplicationScoped
public class Saboteur {
    static final String VICTIM = "Sabotaged";

    /** Official name of one more, or null. */
    static volatile String victim;

    @PersistenceContext
    private EntityManager em;

    void onDeadline(@Observes DeadlineReached reached) {
        sabotage(reached.period());
    }

    void onExtension(@Observes ExtensionGranted granted) {
        sabotage(granted.period());
    }

    void onDeadlines(@Observes DeadlinesReached reached) {
        if (victim != null) {
            reached.ids().forEach(id -> sabotage(em.find(FeedbackPeriod.class, id)));
        }
    }

    private static void sabotage(FeedbackPeriod period) {
        String name = period.supporter().organisation().officialName();
        if (name.startsWith(VICTIM) || name.equals(victim)) {
            throw new IllegalStateException("sabotage");
        }
    }
}
