package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionStep;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.AgreementService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** {@code /commission/adhesion/cosign}: the agreement that a network has signed, to be co-signed or handed back. */
@Named
@ViewScoped
public class CoSignPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Adhesions adhesions;

    @Inject
    private AgreementService agreements;

    @Inject
    private Say say;

    private long id;
    private transient Adhesion adhesion;
    private boolean attempted;
    private String function;
    private String reason;

    public void load() {
        adhesion = adhesions.get(id);
    }

    public void coSign() {
        attempted = true;
        say.whenDoneGo(() -> agreements.coSign(id, function), "/commission/adhesion/", "cosign.done");
    }

    public void handBack() {
        attempted = true;
        say.whenDoneGo(() -> agreements.returnByCommission(id, reason), "/commission/adhesion/", "cosign.returned");
    }

    /** Also for somebody who was overtaken: what was typed stays. */
    public boolean isWaiting() {
        return attempted || getAdhesion().can(AdhesionStep.CO_SIGN);
    }

    public Adhesion getAdhesion() {
        if (adhesion == null) {
            adhesion = adhesions.get(id);
        }
        return adhesion;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(String function) {
        this.function = function;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
