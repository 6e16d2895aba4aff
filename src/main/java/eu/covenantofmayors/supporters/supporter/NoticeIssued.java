package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The Commission has given a network notice of suspension, which it may answer. */
public record NoticeIssued(SuspensionCase issued, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return issued.supporter().subject();
    }

    @Override
    public String detail() {
        return issued.reason() + " " + issued.about() + ", answer until " + issued.answerUntil();
    }

    @Override
    public String why() {
        return issued.noticeGrounds();
    }
}
