package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Components;

/**
 * Does what a button asks for and tells the reader how it went. A refusal is shown in their language, beside the field
 * it is about; whatever they typed stays in the form.
 */
@Named
@RequestScoped
public class Say {
    /** What a button does; may be refused. */
    @FunctionalInterface
    public interface Work {
        void run();
    }

    private static final String TAKEN_ALONG = Say.class.getName();

    @Inject
    private Msg msg;

    /**
     * Does it, and says so.
     *
     * @param done message key of what has been done
     * @return whether it was done
     */
    public boolean whenDone(Work work, String done, Object... arguments) {
        if (!tried(work)) {
            return false;
        }
        done(done, arguments);
        return true;
    }

    /** Does it, says so, and leads on to another page; a refusal stays on this one. */
    public void whenDoneGo(Work work, String address, String done, Object... arguments) {
        if (whenDone(work, done, arguments)) {
            go(address);
        }
    }

    /** Does it and says nothing; a refusal is told. */
    public boolean tried(Work work) {
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            refused(refused);
        } catch (EJBAccessException denied) {
            refused(new NotFound());
        } catch (EJBException wrapped) {
            explain(wrapped);
        }
        return false;
    }

    public void done(String key, Object... arguments) {
        context().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, msg.formatAll(key, arguments), null));
    }

    public void refused(Refused refused) {
        error(refused.field(), msg.formatAll(refused.key(), refused.arguments()));
    }

    /** Leads to an address of this application, taking the messages along. */
    public void go(String address) {
        arrived(); // what was on its way to a page that only leads on
        if (!context().isPostback()) {
            ViewMaps.discard(context());
        }
        ExternalContext external = context().getExternalContext();
        // Not in the Flash of Faces: its cookie is unreadable to another instance, and to this one after a restart.
        List<FacesMessage> messages = context().getMessageList(null);
        if (!messages.isEmpty()) { // a session is begun for them alone
            external.getSessionMap().put(TAKEN_ALONG, new ArrayList<>(messages));
        }
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says on this page what was taken along from the one before. */
    public void arrived() {
        if (context().getExternalContext().getSessionMap().remove(TAKEN_ALONG) instanceof List<?> messages) {
            messages.forEach(message -> context().addMessage(null, (FacesMessage) message));
        }
    }

    private void explain(EJBException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                refused(new Refused("refused.conflict"));
                return;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                refused(new Refused("refused.repeated"));
                return;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                invalid.getConstraintViolations().forEach(violation -> error(null, violation.getMessage()));
                return;
            }
            if (cause instanceof Refused refused) {
                refused(refused);
                return;
            }
        }
        throw wrapped;
    }

    /** Beside the field where it is on the page now, above the form where it is not. */
    private void error(String field, String text) {
        String place = field == null
                ? null
                : Components.findComponentsInCurrentForm(UIInput.class).stream()
                        .filter(input -> input.getId().equals(field) && Components.isRendered(input))
                        .map(UIInput::getClientId)
                        .findFirst()
                        .orElse(null);
        context().addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
