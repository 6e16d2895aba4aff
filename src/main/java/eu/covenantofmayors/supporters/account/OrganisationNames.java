package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds organisations whose names are like others, in whatever script: by the trigrams that the words share (pg_trgm), in the
 * index of the column that is searched.
 */
@ApplicationScoped
public class OrganisationNames {
    /**
     * From here on two names may be those of one network; 0 is nothing in common, 1 the same. The operator, which uses the
     * index, finds from 0.5 on.
     */
    private static final double SIMILAR = 0.6;

    static final String ALIKE = "select id from organisation where search_key %>> ?1"
            + " and strict_word_similarity(?1, search_key) >= " + SIMILAR;

    @PersistenceContext
    private EntityManager em;

    /**
     * Ids of the organisations of which the official name, the English one or the acronym is like one of these.
     *
     * @param names null and blank ones are left out
     */
    public Set<Long> alike(String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(name -> String.join(" ", Spelling.words(name)))
                .filter(key -> !key.isEmpty())
                .distinct()
                .flatMap(this::find)
                .collect(Collectors.toSet());
    }

    private Stream<Long> find(String key) {
        List<?> ids = em.createNativeQuery(ALIKE).setParameter(1, key).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue());
    }
}
