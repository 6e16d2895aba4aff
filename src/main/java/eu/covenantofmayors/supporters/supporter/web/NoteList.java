package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.supporter.NoteRow;
import eu.covenantofmayors.supporters.supporter.Notes;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes about a network. */
@Named
@RequestScoped
public class NoteList {
    @Inject
    private Notes notes;

    private final Map<Supporter, List<NoteRow>> asked = new HashMap<>();

    public List<NoteRow> of(Supporter supporter) {
        return asked.computeIfAbsent(supporter, one -> notes.of(one.organisation()));
    }
}
