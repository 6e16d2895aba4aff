package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;

/** Queries on signatories; all of it is public. */
@Stateless
public class Signatories {
    @PersistenceContext
    private EntityManager em;

    @PermitAll
    public long count() {
        return em.createQuery("select count(s) from Signatory s", Long.class).getSingleResult();
    }

    /** How many have a network at their side. */
    @PermitAll
    public long countSupported() {
        return em.createQuery("select count(s) from Signatory s where s.supporter is not null", Long.class)
                .getSingleResult();
    }

    /** Inhabitants of all of them, as far as the release knows. */
    @PermitAll
    public long population() {
        return em.createQuery("select coalesce(sum(s.population), 0) from Signatory s", Number.class)
                .getSingleResult()
                .longValue();
    }

    /** ISO codes of their countries. */
    @PermitAll
    public List<String> countries() {
        return em.createQuery("select distinct s.countryCode from Signatory s order by s.countryCode", String.class)
                .getResultList();
    }

    /**
     * Those whose name holds a text, by name.
     *
     * @param country ISO code; empty or null for all
     */
    @PermitAll
    public List<Signatory> page(String text, String country, int first, int most) {
        return bind(
                        em.createQuery(
                                "select s from Signatory s left join fetch s.supporter p left join fetch p.organisation"
                                        + condition(text, country) + " order by lower(s.name), s.id",
                                Signatory.class),
                        text,
                        country)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @PermitAll
    public long count(String text, String country) {
        return bind(
                        em.createQuery("select count(s) from Signatory s" + condition(text, country), Long.class),
                        text,
                        country)
                .getSingleResult();
    }

    /** Those that a network supports, by name. */
    @PermitAll
    public List<Signatory> of(Supporter supporter) {
        return em.createQuery(
                        "select s from Signatory s where s.supporter = :supporter order by lower(s.name), s.id",
                        Signatory.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static String condition(String text, String country) {
        return " where 1 = 1"
                + (given(text) ? " and lower(s.name) like :text escape '!'" : "")
                + (given(country) ? " and s.countryCode = :country" : "");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, String text, String country) {
        if (given(text)) {
            query.setParameter(
                    "text", "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (given(country)) {
            query.setParameter("country", country.strip().toUpperCase(Locale.ROOT));
        }
        return query;
    }
}
