package eu.covenantofmayors.supporters.report;

/** How large the movement is today; what {@code /api/v1/statistics} answers. */
public class Figures {
    private final long supporters;
    private final long countries;
    private final long signatories;
    private final long supportedSignatories;
    private final long population;

    Figures(long supporters, long countries, long signatories, long supportedSignatories, long population) {
        this.supporters = supporters;
        this.countries = countries;
        this.signatories = signatories;
        this.supportedSignatories = supportedSignatories;
        this.population = population;
    }

    /** Networks that the directory lists without being asked for former or suspended ones. */
    public long getSupporters() {
        return supporters;
    }

    /** Countries of these supporters and of all signatories. */
    public long getCountries() {
        return countries;
    }

    public long getSignatories() {
        return signatories;
    }

    /** Signatories that name a supporter. */
    public long getSupportedSignatories() {
        return supportedSignatories;
    }

    /** Inhabitants of all signatories, when they joined, as far as the register knows. */
    public long getPopulation() {
        return population;
    }
}
