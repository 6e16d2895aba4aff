package eu.covenantofmayors.supporters.architecture.broken.feedback;

import eu.covenantofmayors.supporters.architecture.broken.adhesion.UsesFeedback;
import jakarta.ejb.Stateless;
import jakarta.faces.context.FacesContext;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/**
 * A bad name, a type of Faces outside web, a method that does not say who may call it, a text of any length, and a look at
 * the wall clock.
 */
@Stateless
public class FeedbackFacade {
    public UsesFeedback circle;

    public String everybodyMayCallThis(FacesContext context, @NotBlank String reason) {
        return context + reason + " at " + Instant.now();
    }
}
