package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a network says of itself when it applies; the form model of the wizard, saved step by step and complete when it is
 * submitted. Source: src/docs/domain.md, "Forms".
 */
@Embeddable
public class ExpressionOfInterest implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 300)
    @Column(name = "official_name")
    private String officialName;

    @NotBlank
    @Size(max = 300)
    @Column(name = "english_name")
    private String englishName;

    @Size(max = 50)
    private String acronym;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "not_for_profit")
    private boolean notForProfit;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Level level;

    /** ISO 3166-1 alpha-2. */
    @NotNull
    @Pattern(regexp = "[A-Z]{2}")
    private String country;

    @Size(max = 200)
    private String territory;

    @NotBlank
    @Size(max = 100)
    @Column(name = "registration_number")
    private String registrationNumber;

    @NotBlank
    @Size(max = 200)
    @Column(name = "registration_authority")
    private String registrationAuthority;

    /** Where the registration can be checked. */
    @Size(max = 500)
    private String proof;

    @NotBlank
    @Size(max = 500)
    private String address;

    @Size(max = 200)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    private String website;

    /** Languages in which it works. */
    @Size(max = 200)
    private String languages;

    @NotBlank
    @Size(max = 200)
    @Column(name = "head_name")
    private String headName;

    @Size(max = 200)
    @Column(name = "head_title")
    private String headTitle;

    @NotBlank
    @Size(max = 200)
    @Column(name = "contact_name")
    private String contactName;

    @Size(max = 200)
    @Column(name = "contact_position")
    private String contactPosition;

    @NotBlank
    @EmailAddress
    @Column(name = "contact_email")
    private String contactEmail;

    @Size(max = 50)
    @Column(name = "contact_phone")
    private String contactPhone;

    /** Local authorities that are members. */
    @NotNull
    @PositiveOrZero
    private Integer members;

    /** How many of them have signed the Covenant. */
    @PositiveOrZero
    @Column(name = "member_signatories")
    private Integer memberSignatories;

    /** Inhabitants of all members together. */
    @PositiveOrZero
    private Long population;

    /** Share of public money in its funding, in per cent. */
    @Min(0)
    @Max(100)
    @Column(name = "public_funding")
    private Integer publicFunding;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Mandate mandate;

    @NotBlank
    @Size(max = 4000)
    private String expertise;

    @NotBlank
    @Size(max = 4000)
    private String motivation;

    @NotBlank
    @Size(max = 4000)
    @Column(name = "planned_support")
    private String plannedSupport;

    @Size(max = 500)
    @Column(name = "heard_of")
    private String heardOf;

    /** Agrees that the Office processes what is written here. */
    @AssertTrue
    private boolean consent;

    public String getOfficialName() {
        return officialName;
    }

    public void setOfficialName(String officialName) {
        this.officialName = officialName;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String englishName) {
        this.englishName = englishName;
    }

    public String getAcronym() {
        return acronym;
    }

    public void setAcronym(String acronym) {
        this.acronym = acronym;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public boolean isNotForProfit() {
        return notForProfit;
    }

    public void setNotForProfit(boolean notForProfit) {
        this.notForProfit = notForProfit;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    public String getRegistrationNumber() {
        return registrationNumber;
    }

    public void setRegistrationNumber(String registrationNumber) {
        this.registrationNumber = registrationNumber;
    }

    public String getRegistrationAuthority() {
        return registrationAuthority;
    }

    public void setRegistrationAuthority(String registrationAuthority) {
        this.registrationAuthority = registrationAuthority;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getHeadName() {
        return headName;
    }

    public void setHeadName(String headName) {
        this.headName = headName;
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public void setHeadTitle(String headTitle) {
        this.headTitle = headTitle;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPosition() {
        return contactPosition;
    }

    public void setContactPosition(String contactPosition) {
        this.contactPosition = contactPosition;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public Integer getMembers() {
        return members;
    }

    public void setMembers(Integer members) {
        this.members = members;
    }

    public Integer getMemberSignatories() {
        return memberSignatories;
    }

    public void setMemberSignatories(Integer memberSignatories) {
        this.memberSignatories = memberSignatories;
    }

    public Long getPopulation() {
        return population;
    }

    public void setPopulation(Long population) {
        this.population = population;
    }

    public Integer getPublicFunding() {
        return publicFunding;
    }

    public void setPublicFunding(Integer publicFunding) {
        this.publicFunding = publicFunding;
    }

    public Mandate getMandate() {
        return mandate;
    }

    public void setMandate(Mandate mandate) {
        this.mandate = mandate;
    }

    public String getExpertise() {
        return expertise;
    }

    public void setExpertise(String expertise) {
        this.expertise = expertise;
    }

    public String getMotivation() {
        return motivation;
    }

    public void setMotivation(String motivation) {
        this.motivation = motivation;
    }

    public String getPlannedSupport() {
        return plannedSupport;
    }

    public void setPlannedSupport(String plannedSupport) {
        this.plannedSupport = plannedSupport;
    }

    public String getHeardOf() {
        return heardOf;
    }

    public void setHeardOf(String heardOf) {
        this.heardOf = heardOf;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
