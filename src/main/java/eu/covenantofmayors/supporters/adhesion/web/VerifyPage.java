package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code /{lang}/verify}: whether a file is the agreement of a supporter. */
@Named
@RequestScoped
public class VerifyPage {
    private AgreementCheck check;
    private String refusal;

    void show(AgreementCheck found) {
        check = found;
    }

    void refuse(String key) {
        refusal = key;
    }

    /** Message key of why the file was not checked; null where it was, or none was sent. */
    public String getRefusal() {
        return refusal;
    }

    /** What was found about the file that was handed in; null where none was. */
    public AgreementCheck getCheck() {
        return check;
    }
}
