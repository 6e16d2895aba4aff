package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/**
 * That no organisation applies twice at a time, or is a supporter already: told by its registration number. The unique key of
 * the table holds it in a race too. A web address that others have is no refusal but a hint to the Office, see
 * {@link Resemblances}.
 */
@Stateless
public class OpenNames {
    @PersistenceContext
    private EntityManager em;

    /** Refuses an application whose organisation has another open one or is a supporter, unless the Office allows it. */
    @PermitAll
    public void requireFree(Adhesion adhesion) {
        if (adhesion.duplicateAllowed()) {
            return;
        }
        ExpressionOfInterest interest = adhesion.interest();
        String registration = Adhesion.registrationKey(interest.getCountry(), interest.getRegistrationNumber());
        if (registration == null) {
            return;
        }
        if (othersOpenWith(adhesion, registration) > 0) {
            throw Refused.at("registrationNumber", "refused.openApplication");
        }
        if (supporters().stream().anyMatch(supporter -> sameRegistration(interest, supporter.organisation()))) {
            throw Refused.at("registrationNumber", "refused.alreadySupporter");
        }
    }

    private long othersOpenWith(Adhesion adhesion, String registration) {
        return em.createQuery(
                        "select count(a) from Adhesion a where a.id <> :id and a.openRegistration = :registration",
                        Long.class)
                .setParameter("id", adhesion.id())
                .setParameter("registration", registration)
                .getSingleResult();
    }

    private List<Supporter> supporters() {
        return em.createQuery(
                        "select s from Supporter s join fetch s.organisation o where s.state not in :over"
                                + " and o.registrationNumber is not null",
                        Supporter.class)
                .setParameter("over", Set.of(SupporterState.ENDED, SupporterState.WITHDRAWN, SupporterState.NAMED))
                .getResultList();
    }

    static boolean sameRegistration(ExpressionOfInterest interest, Organisation organisation) {
        String registration = Adhesion.registrationKey(interest.getCountry(), interest.getRegistrationNumber());
        return registration != null
                && registration.equals(
                        Adhesion.registrationKey(organisation.countryCode(), organisation.registrationNumber()));
    }
}
