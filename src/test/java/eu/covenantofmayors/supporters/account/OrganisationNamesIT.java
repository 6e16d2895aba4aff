package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names the database finds to be like others. Nothing of it stays there. */
@ArquillianTest
class OrganisationNamesIT {
    @Inject
    private OrganisationNames names;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
    }

    @ParameterizedTest
    @CsvSource({
        "Association of Ukrainian Cities, ASSOCIATION OF UKRAINIAN CITIES, true",
        "Association “Energy Efficient Cities of Ukraine”, Energy Efficient Cities of Ukraine, true",
        "Energy Efficient Cities of Ukraine, Association “Energy Efficient Cities of Ukraine”, true",
        "Асоціація міст України, Ассоциация городов Украины, false",
        "Ассоциация городов Казахстана, Ассоциация городов Казахстана (АГК), true",
        "Ассоциация городов Казахстана (АГК), Associaciya gorodov Kazakhstana, true",
        "Карпатська асоціація громад, Асоціація громад Карпат, true",
        "Congress of Local Authorities from Moldova, National Association of Local Authorities of Georgia, false",
        "National Association of Local Authorities of Georgia, Congress of Local Authorities from Moldova, false",
        "Energy Cities, Climate Alliance, false",
        "EU, European Union of Towns, false",
        "'', Energy Cities, false",
        "'. , –', Energy Cities, false",
        ", Energy Cities, false"
    })
    void tellsWhetherTwoNamesMayBeThoseOfOneNetwork(String one, String other, boolean alike) {
        Organisation organisation = new Organisation(other);
        em.persist(organisation);
        em.flush();

        assertThat(names.alike(one).contains(organisation.id())).isEqualTo(alike);
    }

    @Test
    void findsOneByItsEnglishNameAndByItsAcronymAsWell() {
        Organisation organisation = new Organisation("Дала қалаларының қауымдастығы")
                .identify(
                        "Дала қалаларының қауымдастығы",
                        "Association of Steppe Cities",
                        "ASCX",
                        Kind.ASSOCIATION,
                        Level.NATIONAL,
                        "KZ",
                        "Қарағанды",
                        "1",
                        null);
        em.persist(organisation);
        em.flush();

        assertThat(names.alike(null, "Steppe Cities’ Association")).contains(organisation.id());
        assertThat(names.alike("ascx")).contains(organisation.id());
        assertThat(names.alike("Energy Cities", null)).doesNotContain(organisation.id());
    }

    @Test
    void theIndexAnswers() {
        em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        List<?> plan = em.createNativeQuery("explain " + OrganisationNames.ALIKE)
                .setParameter(1, "asociation of stepe cities")
                .getResultList();

        assertThat(plan.toString()).contains("organisation_search");
    }
}
