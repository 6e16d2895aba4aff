package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code /{lang}/verify}: whether a file is the agreement of a supporter. */
@Named
@RequestScoped
public class VerifyPage {
    private AgreementCheck check;
    private boolean tooLarge;

    void show(AgreementCheck found) {
        check = found;
    }

    void refuse() {
        tooLarge = true;
    }

    /** Whether a file was handed in that is larger than any agreement. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** What was found about the file that was handed in; null where none was. */
    public AgreementCheck getCheck() {
        return check;
    }
}
