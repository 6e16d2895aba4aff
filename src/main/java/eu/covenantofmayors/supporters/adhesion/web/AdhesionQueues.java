package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The queues of applications at {@code /office/adhesion/} and {@code /commission/adhesion/}. */
@Named
@RequestScoped
public class AdhesionQueues {
    private static final int ENDED_SHOWN = 50;

    @Inject
    private Adhesions adhesions;

    private List<Adhesion> office;
    private List<Adhesion> commission;

    public List<Adhesion> getOffice() {
        if (office == null) {
            office = adhesions.awaitingOffice();
        }
        return office;
    }

    public List<Adhesion> getOthers() {
        return adhesions.awaitingOthers();
    }

    public List<Adhesion> getEnded() {
        return adhesions.ended(ENDED_SHOWN);
    }

    public List<Adhesion> getCommission() {
        if (commission == null) {
            commission = adhesions.awaitingCommission();
        }
        return commission;
    }
}
