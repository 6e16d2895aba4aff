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
 * That no organisation applies twice at a time, or is a supporter already: told by its registration number and by its web
 * domain. The unique keys of the table hold it in a race too.
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
        String domain = Organisation.domainOf(interest.getWebsite());
        if (othersOpenWith(adhesion, registration, domain) > 0) {
            throw Refused.at("registrationNumber", "refused.openApplication");
        }
        if (supporters().stream()
                .map(Supporter::organisation)
                .anyMatch(organisation ->
                        sameRegistration(interest, organisation) || sameDomain(interest, organisation))) {
            throw Refused.at("registrationNumber", "refused.alreadySupporter");
        }
    }

    private long othersOpenWith(Adhesion adhesion, String registration, String domain) {
        return em.createQuery(
                        "select count(a) from Adhesion a where a.id <> :id"
                                + " and (a.openRegistration = :registration or a.openDomain = :domain)",
                        Long.class)
                .setParameter("id", adhesion.id())
                .setParameter("registration", registration)
                .setParameter("domain", domain == null ? "" : domain)
                .getSingleResult();
    }

    private List<Supporter> supporters() {
        return em.createQuery(
                        "select s from Supporter s join fetch s.organisation o where s.state not in :over"
                                + " and (o.registrationNumber is not null or o.website is not null)",
                        Supporter.class)
                .setParameter("over", Set.of(SupporterState.ENDED, SupporterState.WITHDRAWN, SupporterState.NAMED))
                .getResultList();
    }

    static boolean sameRegistration(ExpressionOfInterest interest, Organisation organisation) {
        return organisation.registrationNumber() != null
                && Adhesion.registrationKey(organisation.countryCode(), organisation.registrationNumber())
                        .equals(Adhesion.registrationKey(interest.getCountry(), interest.getRegistrationNumber()));
    }

    static boolean sameDomain(ExpressionOfInterest interest, Organisation organisation) {
        String domain = Organisation.domainOf(interest.getWebsite());
        return domain != null && domain.equals(Organisation.domainOf(organisation.website()));
    }
}
