package eu.covenantofmayors.supporters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.mail.Session;
import java.util.Optional;

/** A mail session that is not there while a test claims mails itself: the timer would be faster now and then. */
@Specializes
@ApplicationScoped
public class HeldPost extends MailSession {
    private static volatile boolean held;

    static void hold() {
        held = true;
    }

    static void release() {
        held = false;
    }

    @Override
    public Optional<Session> find() {
        return held ? Optional.empty() : super.find();
    }
}
