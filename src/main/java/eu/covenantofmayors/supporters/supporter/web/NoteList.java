package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.supporter.NoteRow;
import eu.covenantofmayors.supporters.supporter.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes about an organisation. */
@Named
@RequestScoped
public class NoteList {
    @Inject
    private Notes notes;

    private final Map<Organisation, List<NoteRow>> asked = new HashMap<>();

    public List<NoteRow> of(Organisation organisation) {
        return organisation == null ? List.of() : asked.computeIfAbsent(organisation, notes::of);
    }
}
