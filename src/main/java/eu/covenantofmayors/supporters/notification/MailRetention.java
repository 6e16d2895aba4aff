package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/**
 * How long the mails are kept that were written to people. That one went out, for which happening and when, stays: notices
 * rest on it. Only the reader is taken out of the mail and of its key.
 */
@ApplicationScoped
public class MailRetention {
    @Produces
    Retention mails(@Configured(Setting.RETENTION_MAILS) Period kept) {
        return new Retention(
                "mails",
                kept,
                "select count(*) from outbox_message where recipient <> 'erased@erased.invalid'",
                List.of("update outbox_message set body = '', recipient = 'erased@erased.invalid', reply_to = null,"
                        + " message_key = replace(message_key, recipient, concat('erased-mail-', id)),"
                        + " version = version + 1"
                        + " where recipient <> 'erased@erased.invalid' and status <> 'WAITING' and created_at < ?"
                        + " and not exists (select 1 from bounced_address b where b.mail_id = outbox_message.id)"));
    }
}
