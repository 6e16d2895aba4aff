package eu.covenantofmayors.supporters.quarantine.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.quarantine.Quarantine;
import eu.covenantofmayors.supporters.quarantine.QuarantinedRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/quarantine/view?id=}: one file in which the virus scanner has found something. */
@Named
@RequestScoped
public class QuarantinedFilePage {
    @Inject
    private Quarantine quarantine;

    @Inject
    private Say say;

    private long id;
    private QuarantinedRow file;

    public void load() {
        file = quarantine.get(id);
    }

    public void discard() {
        say.whenDoneGo(() -> quarantine.discard(id), "/admin/quarantine/", "quarantine.discarded");
    }

    public QuarantinedRow getFile() {
        return file;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
