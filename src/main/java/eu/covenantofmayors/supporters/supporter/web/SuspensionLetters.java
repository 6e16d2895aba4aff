package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** The letters that there are about a supporter. */
@Named
@ApplicationScoped
public class SuspensionLetters {
    /**
     * One letter.
     *
     * @param number of the line in the supporter's history, from 0
     */
    public record Letter(int number, HistoryEntry decision) {}

    /** The latest first. */
    public List<Letter> of(Supporter supporter) {
        List<HistoryEntry> history = supporter == null ? List.of() : supporter.history();
        return IntStream.iterate(history.size() - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> new Letter(number, history.get(number)))
                .filter(letter -> SupporterStep.byLetter(letter.decision()).isPresent())
                .toList();
    }
}
