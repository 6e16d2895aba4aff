package eu.covenantofmayors.supporters.supporter;

/** What happens to a case and stands in the history of its supporter, although the supporter's state stays. */
public enum CaseEvent {
    DROPPED
}
