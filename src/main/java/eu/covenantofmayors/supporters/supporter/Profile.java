package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a network says of itself, but for its summaries and services; replaced as a whole by
 * {@link Supporter#describe}. Source: src/docs/domain.md, "Forms".
 */
@Embeddable
public class Profile implements Serializable {
    private static final long serialVersionUID = 1L;

    @Size(max = 200)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    private String website;

    @NotBlank
    @Size(max = 200)
    @Column(name = "contact_name")
    private String contactName;

    @Size(max = 200)
    @Column(name = "contact_position")
    private String contactPosition;

    /** Not shown to the public. */
    @NotBlank
    @EmailAddress
    @Column(name = "contact_email")
    private String contactEmail;

    /** Not shown to the public. */
    @Size(max = 50)
    @Column(name = "contact_phone")
    private String contactPhone;

    /** Local authorities that are members, or null where it was not told. */
    @PositiveOrZero
    @Column(name = "member_count")
    private Integer memberCount;

    @Size(max = 200)
    private String territory;

    /** The same, to be edited without touching this one. */
    public Profile copy() {
        Profile copy = new Profile();
        copy.website = website;
        copy.contactName = contactName;
        copy.contactPosition = contactPosition;
        copy.contactEmail = contactEmail;
        copy.contactPhone = contactPhone;
        copy.memberCount = memberCount;
        copy.territory = territory;
        return copy;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
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

    public Integer getMemberCount() {
        return memberCount;
    }

    public void setMemberCount(Integer memberCount) {
        this.memberCount = memberCount;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }
}
