package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Brings supporters into being, always within the transaction of what causes it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SupporterCreation {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<SupporterCreated> events;

    @Inject
    private Clock clock;

    /** The supporter of this name, spelt with other blanks or capitals or not; a new one to be claimed if there is none. */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public Supporter named(String name) {
        return byName(name).orElseGet(() -> create(new Organisation(name)));
    }

    /**
     * Creates the profile of an organisation whose agreement was co-signed.
     *
     * @param claimed the supporter named in the register that it turned out to be, or null
     */
    @RolesAllowed("OFFICE")
    public Supporter claim(Organisation organisation, Supporter claimed, LocalDate agreementDate, Actor officer) {
        Supporter supporter = claimed == null ? create(organisation) : claimed;
        supporter.organisationBecomes(organisation);
        SupporterCreated created = supporter.claim(agreementDate, officer, clock.instant());
        em.flush();
        events.fire(created);
        return supporter;
    }

    private Supporter create(Organisation organisation) {
        em.persist(organisation);
        Supporter supporter = Supporter.named(organisation, freeSlug(organisation.englishName()));
        em.persist(supporter);
        em.flush();
        return supporter;
    }

    private Optional<Supporter> byName(String name) {
        return em.createQuery(
                        // Only the database itself lowers both sides alike: Java makes two characters of İ.
                        "select s from Supporter s join s.organisation o where lower(s.registerName) = lower(:name)"
                                + " or lower(o.officialName) = lower(:name) or lower(o.englishName) = lower(:name)",
                        Supporter.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    private String freeSlug(String name) {
        return Spelling.freeSlug(Spelling.slug(name, "network"), this::taken);
    }

    private boolean taken(String slug) {
        return em.createQuery("select count(s) from Supporter s where s.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }
}
