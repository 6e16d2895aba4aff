package eu.covenantofmayors.supporters.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** When and where an event is, and how one takes part. Source: src/docs/domain.md, "Forms". */
@Embeddable
public class EventDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By whose clocks events are announced: of the capitals of the region, of Brussels, and of nobody. */
    public static final List<String> ZONES = Stream.of(
                    "Europe/Brussels",
                    "Europe/Bucharest",
                    "Europe/Chisinau",
                    "Europe/Kyiv",
                    "Europe/Minsk",
                    "Europe/Warsaw",
                    "Asia/Tbilisi",
                    "Asia/Yerevan",
                    "Asia/Baku",
                    "Asia/Ashgabat",
                    "Asia/Tashkent",
                    "Asia/Dushanbe",
                    "Asia/Bishkek",
                    "Asia/Almaty",
                    "UTC")
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .toList();

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "event_kind")
    private EventKind kind = EventKind.CONFERENCE;

    /** By the clocks of {@link #zone}. */
    @NotNull
    @Column(name = "starts_local")
    private LocalDateTime starts;

    @NotNull
    @Column(name = "ends_local")
    private LocalDateTime ends;

    /** IANA name. */
    @NotNull
    @Size(max = 50)
    @Column(name = "event_zone")
    private String zone = "Europe/Brussels";

    @Size(max = 300)
    private String organiser;

    @Size(max = 300)
    private String place;

    /** ISO 3166-1 alpha-2, or null. */
    @Size(min = 2, max = 2)
    @Column(name = "event_country")
    private String countryCode;

    /** Where it can be followed on the web. */
    @Size(max = 300)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    @Column(name = "online_link")
    private String online;

    /** In which languages it is held. */
    @Size(max = 200)
    @Column(name = "event_languages")
    private String spoken;

    @Size(max = 300)
    private String audience;

    @Size(max = 300)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    @Column(name = "registration_link")
    private String registration;

    @Column(name = "registration_until")
    private LocalDate registrationUntil;

    @PositiveOrZero
    private Integer capacity;

    @Size(max = 300)
    private String contact;

    /** How many came; told afterwards. */
    @PositiveOrZero
    private Integer participants;

    /** What was shown; told afterwards. */
    @Size(max = 300)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    @Column(name = "material_link")
    private String material;

    /** Whether all places are taken when so many come; never where their number was not told. */
    public boolean isFullWith(long comers) {
        return capacity != null && comers >= capacity;
    }

    /** The same, to be edited without touching this one. */
    public EventDetails copy() {
        EventDetails copy = new EventDetails();
        copy.kind = kind;
        copy.starts = starts;
        copy.ends = ends;
        copy.zone = zone;
        copy.organiser = organiser;
        copy.place = place;
        copy.countryCode = countryCode;
        copy.online = online;
        copy.spoken = spoken;
        copy.audience = audience;
        copy.registration = registration;
        copy.registrationUntil = registrationUntil;
        copy.capacity = capacity;
        copy.contact = contact;
        copy.participants = participants;
        copy.material = material;
        return copy;
    }

    public Instant startsAt() {
        return starts.atZone(ZoneId.of(zone)).toInstant();
    }

    public Instant endsAt() {
        return ends.atZone(ZoneId.of(zone)).toInstant();
    }

    /** Whether its times mean anything. */
    boolean isOnAClock() {
        return ZONES.contains(zone);
    }

    /** Whether its zone's clocks never show a time: they skip an hour when summer time begins. */
    boolean isSkipped(LocalDateTime time) {
        return ZoneId.of(zone).getRules().getValidOffsets(time).isEmpty();
    }

    /** Whether it is somewhere where one can go, or on the web. */
    boolean isSomewhere() {
        return (place != null && !place.isBlank()) || (online != null && !online.isBlank());
    }

    public EventKind getKind() {
        return kind;
    }

    public void setKind(EventKind kind) {
        this.kind = kind;
    }

    public LocalDateTime getStarts() {
        return starts;
    }

    public void setStarts(LocalDateTime starts) {
        this.starts = starts;
    }

    public LocalDateTime getEnds() {
        return ends;
    }

    public void setEnds(LocalDateTime ends) {
        this.ends = ends;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getOrganiser() {
        return organiser;
    }

    public void setOrganiser(String organiser) {
        this.organiser = organiser;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }

    public String getOnline() {
        return online;
    }

    public void setOnline(String online) {
        this.online = online;
    }

    public String getSpoken() {
        return spoken;
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getRegistration() {
        return registration;
    }

    public void setRegistration(String registration) {
        this.registration = registration;
    }

    public LocalDate getRegistrationUntil() {
        return registrationUntil;
    }

    public void setRegistrationUntil(LocalDate registrationUntil) {
        this.registrationUntil = registrationUntil;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public Integer getParticipants() {
        return participants;
    }

    public void setParticipants(Integer participants) {
        this.participants = participants;
    }

    public String getMaterial() {
        return material;
    }

    public void setMaterial(String material) {
        this.material = material;
    }
}
