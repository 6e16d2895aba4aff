package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** What one measure amounts to in one year and country, and for one commitment where it is measured by commitment. */
@Embeddable
public class Figure {
    /** Instead of a country or commitment: part of the key, where nothing cannot stand. */
    private static final String NONE = "";

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "year_")
    private int year;

    private String country = NONE;

    private String commitment = NONE;

    private long amount;

    protected Figure() {}

    /**
     * @param country ISO 3166-1 alpha-2; null for networks of which it is not known
     * @param commitment or null where the measure is not by commitment
     */
    Figure(Measure measure, int year, String country, Commitment commitment, long amount) {
        this.measure = measure;
        this.year = year;
        this.country = country == null ? NONE : country;
        this.commitment = commitment == null ? NONE : commitment.name();
        this.amount = amount;
    }

    public Measure measure() {
        return measure;
    }

    public int year() {
        return year;
    }

    /** Empty where it is not known. */
    public String country() {
        return country;
    }

    /** What it is about, where the measure is by commitment. */
    public Optional<Commitment> commitment() {
        return commitment.equals(NONE) ? Optional.empty() : Optional.of(Commitment.valueOf(commitment));
    }

    boolean isFor(Commitment wanted) {
        return wanted.name().equals(commitment);
    }

    public long amount() {
        return amount;
    }
}
