package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.ConsentMoved;
import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who has said yes to what: GDPR, article 7(1). */
@Stateless
public class Consents {
    @PersistenceContext
    private EntityManager em;

    /** Keeps what somebody says, together with what they say it about. */
    @PermitAll
    public void moved(@Observes ConsentMoved event) {
        String person = hash(event.email());
        if (event.given()) {
            String words = Texts.in(event.language()).text(event.purpose().words());
            em.persist(new Consent(event.purpose(), person, event.language(), words, event.at()));
        } else {
            of(person).stream()
                    .filter(consent -> consent.purpose() == event.purpose() && consent.withdrawnAt() == null)
                    .forEach(consent -> consent.withdraw(event.at()));
        }
    }

    /** What somebody has said yes to, the latest first. */
    @RolesAllowed("ADMIN")
    public List<Consent> given(String email) {
        return of(hash(email));
    }

    /** For how many people there is a yes that stands. */
    @RolesAllowed("ADMIN")
    public long standing(ConsentPurpose purpose) {
        return em.createQuery(
                        "select count(distinct c.personHash) from Consent c where c.purpose = :purpose and c.withdrawnAt is null",
                        Long.class)
                .setParameter("purpose", purpose)
                .getSingleResult();
    }

    private List<Consent> of(String person) {
        return em.createQuery("select c from Consent c where c.personHash = :person order by c.id desc", Consent.class)
                .setParameter("person", person)
                .getResultList();
    }

    private static String hash(String email) {
        return Secret.sha256(User.normalised(email));
    }
}
