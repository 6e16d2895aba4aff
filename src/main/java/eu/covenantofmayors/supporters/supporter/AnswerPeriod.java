package eu.covenantofmayors.supporters.supporter;

/**
 * How many days a network has to answer a notice of suspension. It is fired as an event, so that whoever keeps the policy says
 * it; without a policy these are the fewest.
 */
public class AnswerPeriod {
    private int days = (int) SuspensionCase.SHORTEST_ANSWER.toDays();

    /** The policy's days. */
    public void setDays(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
