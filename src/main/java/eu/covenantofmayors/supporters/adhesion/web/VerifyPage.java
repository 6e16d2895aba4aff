package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementCheck;
import eu.covenantofmayors.supporters.platform.files.CheckedSignature;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /{lang}/verify}: whether a file is the agreement of a supporter. */
@Named
@RequestScoped
public class VerifyPage {
    @Inject
    private Msg msg;

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

    /** Whether the certificate of an intact signature is or was valid, as a sentence; empty where there is nothing to say. */
    public String validity(CheckedSignature signature) {
        return switch (signature.validity()) {
            case VALID ->
                signature.provenAt() == null ? "" : msg.format("verify.proven", msg.date(signature.provenAt()));
            case VALID_WHEN_SIGNED ->
                msg.format("verify.validWhenSigned", msg.date(signature.provenAt()), msg.date(signature.expiresAt()));
            case EXPIRED -> msg.format("verify.expired", msg.date(signature.expiresAt()));
        };
    }

    /** What was found about the file that was handed in; null where none was. */
    public AgreementCheck getCheck() {
        return check;
    }
}
