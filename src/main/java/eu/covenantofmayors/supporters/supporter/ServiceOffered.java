package eu.covenantofmayors.supporters.supporter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** One service a network offers to signatories; a row of its profile, replaced with it. */
@Embeddable
public class ServiceOffered implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotNull
    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    @NotBlank
    @Size(max = 2000)
    private String description;

    /** Languages in which it is given, as people write them. */
    @Size(max = 200)
    private String languages;

    @Size(max = 200)
    private String area;

    @Size(max = 200)
    private String cost;

    public ServiceOffered() {}

    public ServiceOffered(ServiceKind kind, String description, String languages, String area, String cost) {
        this.kind = kind;
        this.description = description;
        this.languages = languages;
        this.area = area;
        this.cost = cost;
    }

    /** The same, to be edited without touching this one. */
    public ServiceOffered copy() {
        return new ServiceOffered(kind, description, languages, area, cost);
    }

    public ServiceKind getKind() {
        return kind;
    }

    public void setKind(ServiceKind kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }
}
