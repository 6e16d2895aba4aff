package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets the database sort names as readers of a language expect: each has its own alphabet, whatever the letters' codes. */
@ApplicationScoped
public class Collation {
    private static final String ROOT = "und-x-icu";

    @PersistenceContext
    private EntityManager em;

    private final Map<Languages, String> known = new ConcurrentHashMap<>();

    /**
     * What to sort by, in JPQL. A language whose alphabet PostgreSQL does not know, as Turkmen in many builds, is sorted by
     * the order that all have in common.
     *
     * @param names an expression for the text
     */
    public String by(Languages language, String names) {
        return "sql('? collate \"" + known.computeIfAbsent(language, this::find) + "\"', " + names + ")";
    }

    private String find(Languages language) {
        String own = language.tag() + "-x-icu";
        return em.createNativeQuery("select 1 from pg_collation where collname = ?")
                        .setParameter(1, own)
                        .getResultList()
                        .isEmpty()
                ? ROOT
                : own;
    }
}
