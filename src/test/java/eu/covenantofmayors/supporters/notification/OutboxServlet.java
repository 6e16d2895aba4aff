package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets tests outside have a mail: {@code /test/mail?key=KEY&to=ADDRESS&name=NAME} puts one with the name in its subject
 * into the outbox, {@code ?key=KEY} alone sends what is due and answers what became of it.
 */
@WebServlet("/test/mail")
public class OutboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Outbox outbox;

    @Inject
    private transient MailSender sender;

    @Inject
    private transient BounceReader bounces;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getParameter("key");
        String to = request.getParameter("to");
        if (to == null) {
            bounces.read();
            sender.sendWaiting();
        } else if (request.getParameter("second") != null) {
            User officer = new User(to, "An officer", Languages.RU);
            stage.as("system", "SYSTEM", () -> {
                outbox.tellDesk(key, officer, "mail.supporter.SUSPEND", request.getParameter("name"));
                outbox.tellDesk(key + "-2", officer, "mail.supporter.SUSPEND", request.getParameter("second"));
            });
        } else {
            stage.as(
                    "system",
                    "SYSTEM",
                    () -> outbox.enqueue(
                            key, to, Languages.RU, "mail.supporter.SUSPEND", request.getParameter("name")));
        }
        OutboxMessage message =
                stage.as("officer", "OFFICE", () -> outbox.of(key)).get(0);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(message.status() + " " + message.attempts() + " " + message.messageId() + " "
                        + message.lastError());
    }
}
