package eu.covenantofmayors.supporters.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/**
 * A country that CoM East covers or has covered. Leaving never deletes history: what was true while it was covered stays.
 * Source: src/docs/domain.md, "People".
 */
@Entity
public class Country {
    @Id
    private String code;

    @Column(name = "covered_from")
    private LocalDate coveredFrom;

    @Column(name = "covered_until")
    private LocalDate coveredUntil;

    protected Country() {}

    /** ISO 3166-1 alpha-2 in capitals. */
    public String code() {
        return code;
    }

    public boolean coveredOn(LocalDate day) {
        return !day.isBefore(coveredFrom) && (coveredUntil == null || !day.isAfter(coveredUntil));
    }
}
