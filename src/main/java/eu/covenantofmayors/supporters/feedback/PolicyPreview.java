package eu.covenantofmayors.supporters.feedback;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft of the policy would have changed by a day.
 *
 * @param networks how many networks were looked at
 * @param effects those for which it would change something, by name
 */
public record PolicyPreview(LocalDate on, int networks, List<PolicyEffect> effects) {
    /** Networks of which something would be true, or more so, with the draft only. */
    public List<PolicyEffect> newly(Consequence consequence) {
        return effects.stream().filter(effect -> effect.newly(consequence)).toList();
    }

    /** Networks of which something would be true, or more so, without the draft only. */
    public List<PolicyEffect> noLonger(Consequence consequence) {
        return effects.stream().filter(effect -> effect.noLonger(consequence)).toList();
    }
}
