package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** Keeps decisions as letters, in the transaction of the decision. Whoever hands one out decides who may read it. */
@Stateless
public class OfficialLetters {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Keeps a decision as a letter in some languages; the fingerprints of the files go into the audit trail.
     *
     * @param subject the record it is about, as in {@link DomainEvent#subject}
     * @param line of its history that tells of the decision, from 0
     * @param written makes the PDF in one language
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(
            String subject,
            int line,
            Collection<Languages> languages,
            Function<Languages, byte[]> written,
            Actor actor) {
        StringJoiner fingerprints = new StringJoiner(", ");
        for (Languages language : languages) {
            OfficialLetter letter =
                    new OfficialLetter(subject, line, language, written.apply(language), clock.instant());
            em.persist(letter);
            fingerprints.add(language.tag() + " SHA-256 " + letter.hash());
        }
        events.fire(new LettersMade(subject, fingerprints.toString(), actor, clock.instant()));
    }

    /** The PDF of a decision; none where it was taken before letters were kept. */
    @PermitAll
    public Optional<byte[]> find(String subject, int line, Languages language) {
        return em.createQuery(
                        "select l from OfficialLetter l where l.subject = :subject and l.line = :line"
                                + " and l.language = :language",
                        OfficialLetter.class)
                .setParameter("subject", subject)
                .setParameter("line", line)
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .map(OfficialLetter::content);
    }
}
