package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.account.Organisation;

/**
 * One line of a list of supporters.
 *
 * @param englishName the English name, or the official one where there is none
 * @param country ISO code, or null where it is not known
 * @param standing of its feedback; {@link #publicly()} is what the public is told of it
 */
public record DirectoryRow(
        Long id,
        String slug,
        String name,
        String englishName,
        String country,
        Kind kind,
        Level level,
        SupporterState state,
        Standing standing) {

    /** The line of one supporter, as the public may read it. */
    public static DirectoryRow of(Supporter supporter) {
        Organisation organisation = supporter.organisation();
        return new DirectoryRow(
                        supporter.id(),
                        supporter.slug(),
                        organisation.officialName(),
                        organisation.englishName(),
                        organisation.countryCode(),
                        organisation.kind(),
                        organisation.level(),
                        supporter.state(),
                        supporter.standing())
                .publicly();
    }

    /** The same line without what is the network's and the Office's alone. */
    DirectoryRow publicly() {
        return new DirectoryRow(
                id, slug, name, englishName, country, kind, level, state.publicly(), standing.publicly());
    }

    /** Whether the network has described itself; one that the register only names has not. */
    public boolean described() {
        return state != SupporterState.NAMED;
    }

    /** Whether feedback is expected of the network, so that its standing means something: it has not left. */
    public boolean reports() {
        return described() && state != SupporterState.ENDED && state != SupporterState.WITHDRAWN;
    }

    /** Whether the public is told that feedback is missing. */
    public boolean missed() {
        return standing == Standing.MISSED && state.listed();
    }

    /** Whether it is shown in grey: suspended, ended or withdrawn. */
    public boolean grey() {
        return described() && !state.listed();
    }
}
