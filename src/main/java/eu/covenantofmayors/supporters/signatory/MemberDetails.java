package eu.covenantofmayors.supporters.signatory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** What a network tells of one of its members; replaced as a whole by {@link MemberAuthority#describe}. */
@Embeddable
public class MemberDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 300)
    private String name;

    /** ISO code. */
    @NotBlank
    @Pattern(regexp = "[A-Z]{2}")
    @Column(name = "country_code")
    private String country;

    /** Where there are several of the same name; as the network calls it. */
    @Size(max = 200)
    private String region;

    /** Inhabitants, or null where it was not told. */
    @PositiveOrZero
    private Integer population;

    /** Since when it belongs to the network, or null where it was not told. */
    @Column(name = "member_since")
    private LocalDate memberSince;

    /** It means to join the Covenant. */
    private boolean candidate;

    /** The same, to be edited without touching this one. */
    public MemberDetails copy() {
        MemberDetails copy = new MemberDetails();
        copy.name = name;
        copy.country = country;
        copy.region = region;
        copy.population = population;
        copy.memberSince = memberSince;
        copy.candidate = candidate;
        return copy;
    }

    /** The same for what is one authority: told again, it is not another one. */
    String key() {
        return country + " " + plain(name) + " " + plain(region);
    }

    private static String plain(String text) {
        return Objects.requireNonNullElse(text, "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public Integer getPopulation() {
        return population;
    }

    public void setPopulation(Integer population) {
        this.population = population;
    }

    public LocalDate getMemberSince() {
        return memberSince;
    }

    public void setMemberSince(LocalDate memberSince) {
        this.memberSince = memberSince;
    }

    public boolean isCandidate() {
        return candidate;
    }

    public void setCandidate(boolean candidate) {
        this.candidate = candidate;
    }
}
