package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Failures that are nobody's fault here: a record that is not there, and a page that was open for too long. Each becomes the
 * status that tells it, before Faces or the server writes it into the log as an error.
 */
public class Expected extends ExceptionHandlerFactory {
    public Expected(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new OfPages(getWrapped().getExceptionHandler());
    }

    /** Answers the request with the failure's status; false where it is a failure of ours, or it is too late. */
    static boolean answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = statusOf(failure);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR || response.isCommitted()) {
            return false;
        }
        if (status == HttpServletResponse.SC_CONFLICT) {
            Typed.keep(request);
        }
        response.sendError(status);
        return true;
    }

    private static int statusOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof ViewExpiredException) {
                return HttpServletResponse.SC_CONFLICT;
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static final class OfPages extends ExceptionHandlerWrapper {
        OfPages(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> failures =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (failures.hasNext()) {
                if (isAnswered(failures.next().getContext().getException())) {
                    failures.remove();
                }
            }
            super.handle();
        }

        private static boolean isAnswered(Throwable failure) {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            try {
                boolean answered = answer(failure, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                        external.getResponse());
                if (answered) {
                    context.responseComplete();
                }
                return answered;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
