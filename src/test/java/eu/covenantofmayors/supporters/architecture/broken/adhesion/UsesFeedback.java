package eu.covenantofmayors.supporters.architecture.broken.adhesion;

import eu.covenantofmayors.supporters.architecture.broken.feedback.FeedbackFacade;

/** Uses a neighbour, and together with it makes a circle. */
public class UsesFeedback {
    public FeedbackFacade neighbour;
}
