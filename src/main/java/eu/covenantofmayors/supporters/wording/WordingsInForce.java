package eu.covenantofmayors.supporters.wording;

import eu.covenantofmayors.supporters.platform.DatabaseReady;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.TextsReplaced;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings the institution's own words to the texts of this node: when it starts, when somebody has changed them here, and
 * within half a minute when it was at another node.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WordingsInForce {
    private static final Logger LOG = Logger.getLogger(WordingsInForce.class.getName());
    private static final String NAME = "wordings";

    @Inject
    private WordingService wordings;

    @Inject
    private ScheduledWork work;

    @Inject
    private Event<TextsReplaced> replaced;

    private Map<Languages, Map<String, String>> inForce = Map.of();

    /** Also for whoever has just changed some, once that is done for good. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = NAME)
    public void read() {
        work.run(NAME, this::replace);
    }

    /** Before the first page: the database is not open to others yet. */
    @PermitAll
    public void atStart(@Observes DatabaseReady ready) {
        replace();
    }

    private void replace() {
        Map<Languages, Map<String, String>> now = wordings.all();
        if (!now.equals(inForce)) {
            inForce = now;
            Texts.replace(fitting(now));
            replaced.fire(new TextsReplaced());
        }
    }

    /** Without those that do not fit this version of the application: there the built-in text is said. */
    static Map<Languages, Map<String, String>> fitting(Map<Languages, Map<String, String>> all) {
        Map<Languages, Map<String, String>> fitting = new EnumMap<>(Languages.class);
        all.forEach((language, texts) -> texts.forEach((key, text) -> {
            if (Languages.spoken().contains(language) && Wording.fits(key, language, text)) {
                fitting.computeIfAbsent(language, l -> new HashMap<>()).put(key, text);
            } else {
                LOG.log(Level.WARNING, "Own words for {0} ({1}) do not fit any more", new Object[] {key, language});
            }
        }));
        return fitting;
    }
}
