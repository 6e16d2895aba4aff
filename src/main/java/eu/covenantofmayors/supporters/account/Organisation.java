package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A network or association of local authorities. It comes into being when its expression of interest is submitted, or
 * when the register names it, and stays, whatever becomes of its application or of its support.
 */
@Entity
public class Organisation extends Stored {
    /** Where many organisations have their pages side by side. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "facebook.com",
            "m.facebook.com",
            "instagram.com",
            "linkedin.com",
            "ok.ru",
            "sites.google.com",
            "t.me",
            "telegram.me",
            "vk.com",
            "x.com",
            "youtube.com");

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "english_name")
    private String englishName;

    private String acronym;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "country_code")
    private String countryCode;

    private String territory;

    @Column(name = "registration_number")
    private String registrationNumber;

    private String website;

    /** How it is found by name; see {@link Spelling}. */
    @Column(name = "search_key")
    private String searchKey;

    protected Organisation() {}

    /** An organisation of which only the name is known. */
    public Organisation(String officialName) {
        this.officialName = Objects.requireNonNull(officialName, "officialName").strip();
        this.searchKey = Spelling.key(officialName);
    }

    /** What it says of itself, when it applies and again when it signs; its history keeps its id. */
    public Organisation identify(
            String officialName,
            String englishName,
            String acronym,
            Kind kind,
            Level level,
            String countryCode,
            String territory,
            String registrationNumber,
            String website) {
        this.officialName = Objects.requireNonNull(officialName, "officialName").strip();
        this.englishName = englishName;
        this.acronym = acronym;
        this.kind = kind;
        this.level = level;
        this.countryCode = countryCode;
        this.territory = territory;
        this.registrationNumber = registrationNumber;
        this.website = website;
        this.searchKey = Spelling.key(officialName, englishName, acronym);
        return this;
    }

    public String officialName() {
        return officialName;
    }

    /** The English name, or the official one where there is none. */
    public String englishName() {
        return englishName == null || englishName.isBlank() ? officialName : englishName;
    }

    public String acronym() {
        return acronym;
    }

    public Kind kind() {
        return kind;
    }

    public Level level() {
        return level;
    }

    /** ISO 3166-1 alpha-2 in capitals, or null for one of which only the name is known. */
    public String countryCode() {
        return countryCode;
    }

    public String territory() {
        return territory;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String website() {
        return website;
    }

    /**
     * The host of a web address without {@code www.}, in lower case; null where there is none. Organisations with their
     * page at the same host need not have anything to do with each other.
     */
    public static String domainOf(String website) {
        URI address = addressOf(website);
        return address == null ? null : hostOf(address);
    }

    /**
     * What two organisations with the same website have in common: the host, and the path where many have their pages at
     * one host. Null where there is no web address.
     */
    public static String siteOf(String website) {
        String host = domainOf(website);
        if (host == null || !SHARED_HOSTS.contains(host)) {
            return host;
        }
        String path = addressOf(website).getPath().toLowerCase(Locale.ROOT);
        return host + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static URI addressOf(String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        try {
            URI address = URI.create(website.contains("://") ? website.strip() : "https://" + website.strip());
            return address.getHost() == null ? null : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String hostOf(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
