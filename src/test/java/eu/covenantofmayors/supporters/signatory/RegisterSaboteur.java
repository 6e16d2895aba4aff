package eu.covenantofmayors.supporters.signatory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes an import fail when all of it is stored already, as a database that is full would. */
@ApplicationScoped
public class RegisterSaboteur {
    static final String VICTIM = "sabotaged.xlsx";

    void onImport(@Observes RegisterImported event) {
        if (event.imported().fileName().equals(VICTIM)) {
            throw new IllegalStateException("sabotage");
        }
    }
}
