package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the networks tell of each commitment in the reports that were accepted. */
@Stateless
public class ToldStories {
    /** The Office reads them all and chooses; more than that for one commitment nobody would read. */
    static final int MOST = 20;

    /** Shown unless the Office chooses otherwise. */
    static final int SHOWN_FIRST = 2;

    /** EclipseLink binds an enum that a map's key is compared with as a Java object: hence the cast. */
    private static final String STORIES = "select s.id, o, r.language, part.story"
            + " from FeedbackPeriod p join p.supporter s join s.organisation o join p.report r join r.parts part"
            + " where extract(year from p.baseDue) = :year and p.state = :accepted and cast(key(part) as varchar(20)) = :commitment"
            + " and part.story is not null order by length(part.story) desc, s.id";

    @PersistenceContext
    private EntityManager em;

    /** Those of one commitment together; as many countries as possible before any comes twice, the longer story first. */
    @RolesAllowed("OFFICE")
    public List<Story> of(int year) {
        List<Story> all = new ArrayList<>();
        for (Commitment commitment : Commitment.values()) {
            all.addAll(of(year, commitment));
        }
        return all;
    }

    private List<Story> of(int year, Commitment commitment) {
        Map<String, Integer> turns = new HashMap<>();
        List<Object[]> rows = em.createQuery(STORIES, Object[].class)
                .setParameter("year", year)
                .setParameter("accepted", FeedbackState.ACCEPTED)
                .setParameter("commitment", commitment.name())
                .setMaxResults(MOST)
                .getResultList();
        List<List<Story>> byTurn = new ArrayList<>();
        for (Object[] row : rows) {
            Organisation organisation = (Organisation) row[1];
            int turn = turns.merge(Objects.toString(organisation.countryCode(), ""), 1, Integer::sum) - 1;
            if (byTurn.size() <= turn) {
                byTurn.add(new ArrayList<>());
            }
            byTurn.get(turn).add(story(row, organisation, commitment));
        }
        List<Story> stories = byTurn.stream().flatMap(List::stream).toList();
        List<Story> marked = new ArrayList<>();
        for (Story story : stories) {
            marked.add(story.with(story.story(), marked.size() < SHOWN_FIRST));
        }
        return marked;
    }

    private static Story story(Object[] row, Organisation organisation, Commitment commitment) {
        return new Story(
                (Long) row[0],
                commitment,
                name(organisation),
                organisation.countryCode(),
                (Languages) row[2],
                (String) row[3],
                false);
    }

    private static String name(Organisation organisation) {
        return organisation.englishName().equals(organisation.officialName())
                ? organisation.officialName()
                : organisation.officialName() + " (" + organisation.englishName() + ")";
    }
}
