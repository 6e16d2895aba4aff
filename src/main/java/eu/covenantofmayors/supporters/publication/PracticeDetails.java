package eu.covenantofmayors.supporters.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What a best practice has brought, in figures. Source: src/docs/domain.md, "Forms". */
@Embeddable
public class PracticeDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "practice_category")
    private PracticeCategory category = PracticeCategory.BUILDINGS;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "practice_progress")
    private PracticeProgress progress = PracticeProgress.DONE;

    /** ISO 3166-1 alpha-2. */
    @NotNull
    @Size(min = 2, max = 2)
    @Column(name = "practice_country")
    private String countryCode;

    /** Which local authorities did it. */
    @Size(max = 300)
    @Column(name = "practice_signatories")
    private String signatories;

    /** Year. */
    @Min(1990)
    @Max(2100)
    @Column(name = "began_in")
    private Integer beganIn;

    /** Year. */
    @Min(1990)
    @Max(2100)
    @Column(name = "ended_in")
    private Integer endedIn;

    /** Tonnes of CO2 a year. */
    @PositiveOrZero
    @Column(name = "co2_saved")
    private Integer co2Saved;

    /** MWh a year. */
    @PositiveOrZero
    @Column(name = "energy_saved")
    private Integer energySaved;

    /** MWh a year. */
    @PositiveOrZero
    @Column(name = "renewable_energy")
    private Integer renewableEnergy;

    /** Euros. */
    @PositiveOrZero
    private Long cost;

    /** Full-time jobs. */
    @PositiveOrZero
    private Integer jobs;

    @Size(max = 300)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    @Column(name = "practice_link")
    private String link;

    /** The same, to be edited without touching this one. */
    public PracticeDetails copy() {
        PracticeDetails copy = new PracticeDetails();
        copy.category = category;
        copy.progress = progress;
        copy.countryCode = countryCode;
        copy.signatories = signatories;
        copy.beganIn = beganIn;
        copy.endedIn = endedIn;
        copy.co2Saved = co2Saved;
        copy.energySaved = energySaved;
        copy.renewableEnergy = renewableEnergy;
        copy.cost = cost;
        copy.jobs = jobs;
        copy.link = link;
        return copy;
    }

    public PracticeCategory getCategory() {
        return category;
    }

    public void setCategory(PracticeCategory category) {
        this.category = category;
    }

    public PracticeProgress getProgress() {
        return progress;
    }

    public void setProgress(PracticeProgress progress) {
        this.progress = progress;
    }

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }

    public String getSignatories() {
        return signatories;
    }

    public void setSignatories(String signatories) {
        this.signatories = signatories;
    }

    public Integer getBeganIn() {
        return beganIn;
    }

    public void setBeganIn(Integer beganIn) {
        this.beganIn = beganIn;
    }

    public Integer getEndedIn() {
        return endedIn;
    }

    public void setEndedIn(Integer endedIn) {
        this.endedIn = endedIn;
    }

    public Integer getCo2Saved() {
        return co2Saved;
    }

    public void setCo2Saved(Integer co2Saved) {
        this.co2Saved = co2Saved;
    }

    public Integer getEnergySaved() {
        return energySaved;
    }

    public void setEnergySaved(Integer energySaved) {
        this.energySaved = energySaved;
    }

    public Integer getRenewableEnergy() {
        return renewableEnergy;
    }

    public void setRenewableEnergy(Integer renewableEnergy) {
        this.renewableEnergy = renewableEnergy;
    }

    public Long getCost() {
        return cost;
    }

    public void setCost(Long cost) {
        this.cost = cost;
    }

    public Integer getJobs() {
        return jobs;
    }

    public void setJobs(Integer jobs) {
        this.jobs = jobs;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
