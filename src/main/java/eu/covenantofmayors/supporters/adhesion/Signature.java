package eu.covenantofmayors.supporters.adhesion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Who signs the agreement for a network, on whose decision, where and when; a form model. Source: src/docs/domain.md,
 * "Forms".
 */
@Embeddable
public class Signature implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The network's legal name as at signing. */
    @NotBlank
    @Size(max = 300)
    @Column(name = "legal_name")
    private String legalName;

    @NotBlank
    @Size(max = 200)
    @Column(name = "signatory_name")
    private String signatoryName;

    @NotBlank
    @Size(max = 200)
    @Column(name = "signatory_function")
    private String signatoryFunction;

    /** Which body has decided to join, and the number of its decision. */
    @NotBlank
    @Size(max = 500)
    @Column(name = "mandate_decision")
    private String mandateDecision;

    @NotNull
    @Column(name = "mandate_date")
    private LocalDate mandateDate;

    @NotBlank
    @Size(max = 200)
    private String place;

    @NotNull
    @Column(name = "signed_on")
    private LocalDate signedOn;

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getSignatoryName() {
        return signatoryName;
    }

    public void setSignatoryName(String signatoryName) {
        this.signatoryName = signatoryName;
    }

    public String getSignatoryFunction() {
        return signatoryFunction;
    }

    public void setSignatoryFunction(String signatoryFunction) {
        this.signatoryFunction = signatoryFunction;
    }

    public String getMandateDecision() {
        return mandateDecision;
    }

    public void setMandateDecision(String mandateDecision) {
        this.mandateDecision = mandateDecision;
    }

    public LocalDate getMandateDate() {
        return mandateDate;
    }

    public void setMandateDate(LocalDate mandateDate) {
        this.mandateDate = mandateDate;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }
}
