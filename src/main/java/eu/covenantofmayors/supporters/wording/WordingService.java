package eu.covenantofmayors.supporters.wording;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The administrators put texts into the institution's own words. {@link WordingsInForce} brings them to the pages. */
@Stateless
public class WordingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Says a text in other words.
     *
     * @param version of the own words when the form was shown; null when there were none
     * @throws NotFound when there is no such text
     * @throws Refused when these words cannot stand there, or somebody else has changed it since
     */
    @RolesAllowed("ADMIN")
    public void write(@NotNull String key, @NotNull Languages language, Long version, @NotNull String text) {
        Actor administrator = caller.as(Role.ADMIN);
        known(key, language);
        Optional<Wording> found = unchanged(key, language, version);
        String before =
                found.map(Wording::text).orElseGet(() -> Texts.in(language).builtIn(key));
        Wording wording = found.orElseGet(() -> new Wording(key, language, text));
        wording.say(text);
        em.persist(wording);
        em.flush();
        events.fire(new WordingChanged(wording, before, wording.text(), administrator, clock.instant()));
    }

    /**
     * Goes back to the built-in text; where nothing else is said already, nothing happens.
     *
     * @param version as in {@link #write}
     * @throws NotFound when there is no such text
     */
    @RolesAllowed("ADMIN")
    public void reset(@NotNull String key, @NotNull Languages language, Long version) {
        Actor administrator = caller.as(Role.ADMIN);
        known(key, language);
        unchanged(key, language, version).ifPresent(wording -> {
            em.remove(wording);
            events.fire(new WordingChanged(
                    wording, wording.text(), Texts.in(language).builtIn(key), administrator, clock.instant()));
        });
    }

    /**
     * How a text would look, with words in the places of what is filled in.
     *
     * @throws NotFound when there is no such text
     * @throws Refused when these words cannot stand there
     */
    @RolesAllowed("ADMIN")
    public String preview(@NotNull String key, @NotNull Languages language, @NotNull String text) {
        known(key, language);
        return Places.filled(key, language, Wording.checked(key, language, text), Date.from(clock.instant()));
    }

    /**
     * What fills the places of a text, by what is written for each.
     *
     * @throws NotFound when there is no such text
     */
    @RolesAllowed("ADMIN")
    public Map<String, String> places(@NotNull String key, @NotNull Languages language) {
        known(key, language);
        return Places.of(key, language);
    }

    private static void known(String key, Languages language) {
        if (!Languages.spoken().contains(language) || !Texts.in(language).has(key)) {
            throw new NotFound();
        }
    }

    private Optional<Wording> unchanged(String key, Languages language, Long version) {
        Optional<Wording> found = find(key, language);
        if (found.isPresent() != (version != null)) {
            throw new Refused("refused.conflict");
        }
        found.ifPresent(wording -> wording.expect(version));
        return found;
    }

    /** The institution's own words for a text, where it has any. */
    @RolesAllowed("ADMIN")
    public Optional<Wording> find(String key, Languages language) {
        return em.createQuery("select w from Wording w where w.key = :key and w.language = :language", Wording.class)
                .setParameter("key", key)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** All own words, by language and key: they are shown to everybody anyway. */
    @PermitAll
    public Map<Languages, Map<String, String>> all() {
        Map<Languages, Map<String, String>> all = new EnumMap<>(Languages.class);
        em.createQuery("select w from Wording w", Wording.class)
                .getResultStream()
                .forEach(wording -> all.computeIfAbsent(wording.language(), language -> new HashMap<>())
                        .put(wording.key(), wording.text()));
        return all;
    }
}
