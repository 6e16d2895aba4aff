package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Supporter;
import java.util.Arrays;

/**
 * What a draft of the policy would change for one network.
 *
 * @param before how it would stand under the versions that are there
 * @param after how it would stand with the draft
 */
public record PolicyEffect(Supporter supporter, Outlook before, Outlook after) {
    public boolean changes() {
        return Arrays.stream(Consequence.values()).anyMatch(consequence -> newly(consequence) || noLonger(consequence));
    }

    /** It would be so with the draft only, or more. */
    public boolean newly(Consequence consequence) {
        return consequence.of(after, before);
    }

    /** It would be so without the draft only, or more. */
    public boolean noLonger(Consequence consequence) {
        return consequence.of(before, after);
    }
}
