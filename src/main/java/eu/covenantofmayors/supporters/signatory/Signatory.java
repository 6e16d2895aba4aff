package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A local authority that has joined the Covenant of Mayors. It appears with the first release of the register that names
 * it and follows each later one; nobody edits it here.
 */
@Entity
public class Signatory extends Stored {
    @Column(name = "register_id")
    private String registerId;

    @Column(name = "gcom_id")
    private String gcomId;

    private String name;

    /** How it is found by name; see {@link Spelling}. */
    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "country_code")
    private String countryCode;

    private Integer population;

    private Double latitude;

    private Double longitude;

    @Column(name = "adhesion_date")
    private LocalDate adhesionDate;

    private boolean com2020;

    private boolean com2030;

    private boolean com2050;

    private boolean adapt;

    @Enumerated(EnumType.STRING)
    @Column(name = "adhesion_type")
    private AdhesionType adhesionType;

    @Enumerated(EnumType.STRING)
    private SignatoryStatus status;

    private String coordinator;

    @Column(name = "group_name")
    private String groupName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supporter_id")
    private Supporter supporter;

    protected Signatory() {}

    Signatory(RegisterRow row, Supporter supporter) {
        this.registerId = row.registerId();
        follow(row, supporter);
    }

    /**
     * Takes over what a release says of it.
     *
     * @param supporter the network that the row names, or null
     * @return whether anything is different from before
     */
    boolean update(RegisterRow row, Supporter supporter) {
        if (!row.registerId().equals(registerId)) {
            throw new IllegalArgumentException("Row of " + row.registerId() + " for " + registerId);
        }
        if (isAsIn(row, supporter)) {
            return false;
        }
        follow(row, supporter);
        return true;
    }

    /** Whether a release says nothing else of it than what is known. */
    boolean isAsIn(RegisterRow row, Supporter supporter) {
        return row.equals(asRow(row.supporter())) && Objects.equals(this.supporter, supporter);
    }

    /** The same in the release's own columns, with {@link RegisterChange#SUPPORTER} beside the network's name. */
    Map<String, String> cells() {
        Map<String, String> cells = asRow(
                        supporter == null ? null : supporter.organisation().officialName())
                .cells();
        cells.put(
                RegisterChange.SUPPORTER,
                supporter == null ? "" : supporter.id().toString());
        return cells;
    }

    private RegisterRow asRow(String supporterName) {
        return new RegisterRow(
                registerId,
                gcomId,
                name,
                countryCode,
                population,
                latitude,
                longitude,
                adhesionDate,
                com2020,
                com2030,
                com2050,
                adapt,
                adhesionType,
                status,
                coordinator,
                groupName,
                supporterName);
    }

    private void follow(RegisterRow row, Supporter supporter) {
        this.gcomId = row.gcomId();
        this.name = row.name();
        this.searchKey = Spelling.key(row.name());
        this.countryCode = row.country();
        this.population = row.population();
        this.latitude = row.latitude();
        this.longitude = row.longitude();
        this.adhesionDate = row.adhesionDate();
        this.com2020 = row.com2020();
        this.com2030 = row.com2030();
        this.com2050 = row.com2050();
        this.adapt = row.adapt();
        this.adhesionType = row.adhesionType();
        this.status = row.status();
        this.coordinator = row.coordinator();
        this.groupName = row.group();
        this.supporter = supporter;
    }

    /** The release's own identifier of it: a text, as some have letters in theirs. */
    public String registerId() {
        return registerId;
    }

    public String gcomId() {
        return gcomId;
    }

    public String name() {
        return name;
    }

    public String countryCode() {
        return countryCode;
    }

    /** Inhabitants when it joined; null where the release does not know. */
    public Integer population() {
        return population;
    }

    public Double latitude() {
        return latitude;
    }

    public Double longitude() {
        return longitude;
    }

    public LocalDate adhesionDate() {
        return adhesionDate;
    }

    public boolean com2020() {
        return com2020;
    }

    public boolean com2030() {
        return com2030;
    }

    public boolean com2050() {
        return com2050;
    }

    public boolean adapt() {
        return adapt;
    }

    public AdhesionType adhesionType() {
        return adhesionType;
    }

    public SignatoryStatus status() {
        return status;
    }

    public String coordinator() {
        return coordinator;
    }

    public String groupName() {
        return groupName;
    }

    /** The network that supports it, or null. */
    public Supporter supporter() {
        return supporter;
    }
}
