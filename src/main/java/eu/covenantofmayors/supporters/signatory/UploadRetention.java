package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long a list of members is kept that was handed in and never imported. */
@ApplicationScoped
public class UploadRetention {
    private static final Period KEPT = Period.ofDays(14);
    private static final String WAITING = " from member_import where state = 'UPLOADED'";

    @Produces
    Retention uploads() {
        return new Retention(
                "uploads",
                KEPT,
                "select count(*)" + WAITING,
                List.of(
                        "delete from member_import_column where import_id in (select id" + WAITING
                                + " and changed_at < ?)",
                        "delete" + WAITING + " and changed_at < ?"));
    }
}
