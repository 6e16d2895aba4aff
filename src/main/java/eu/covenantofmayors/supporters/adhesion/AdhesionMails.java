package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/** The mails about joining, put into the outbox within the transaction of what they tell. */
@ApplicationScoped
public class AdhesionMails {
    private static final String DRAFT = "/apply?draft=";
    private static final String STATUS = "/apply/status?draft=";

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    void onStart(@Observes AdhesionStarted started) {
        toApplicant(started.adhesion(), started.subject() + ":START", "started", "", DRAFT);
    }

    void onMove(@Observes AdhesionMoved moved) {
        Adhesion adhesion = moved.adhesion();
        String key = moved.subject() + ":" + moved.step() + ":" + moved.at().toEpochMilli();
        switch (moved.step()) {
            case SUBMIT -> {
                toApplicant(adhesion, key, "submitted", "", STATUS);
                toOffice(moved, key, "toReview");
            }
            case ASK, RECONSIDER -> toApplicant(adhesion, key, "asked", moved.reason(), STATUS);
            case ANSWER -> toOffice(moved, key, "answered");
            case REFUSE -> toApplicant(adhesion, key, "refused", moved.reason(), STATUS);
            case CONFIRM -> toApplicant(adhesion, key, "eligible", "", STATUS);
            case SIGN -> {
                toApplicant(adhesion, key, "signed", "", STATUS);
                accounts.reading(Role.COMMISSION)
                        .forEach(user -> toDesk(moved, key, "toCoSign", user, "/commission/adhesion/cosign?id="));
            }
            case RETURN_AGREEMENT -> toApplicant(adhesion, key, "returned", moved.reason(), STATUS);
            case CO_SIGN -> {
                toApplicant(adhesion, key, "coSigned", "", STATUS);
                toOffice(moved, key, "toCreate");
            }
            case WITHDRAW -> {
                if (adhesion.organisation() != null) { // of a draft the Office has never heard
                    toOffice(moved, key, "withdrawn");
                }
            }
            case LAPSE -> toApplicant(adhesion, key, "lapsed", "", STATUS);
            case ALLOW_DUPLICATE -> toApplicant(adhesion, key, "duplicateAllowed", "", DRAFT);
            case TAKE_UP -> toApplicant(adhesion, key, "inReview", "", STATUS);
            case CREATE_PROFILE -> {
                // the invitation tells of the profile
            }
        }
    }

    void onLapseAnnounced(@Observes LapseAnnounced announced) {
        Adhesion adhesion = announced.adhesion();
        toApplicant(
                adhesion,
                announced.subject() + ":LAPSE" + announced.notice() + ":"
                        + announced.at().toEpochMilli(),
                "lapsing",
                "",
                adhesion.state() == AdhesionState.DRAFT ? DRAFT : STATUS,
                announced.lapsesAt());
    }

    private void toApplicant(Adhesion adhesion, String key, String text, String written, String page) {
        toApplicant(adhesion, key, text, written, page, adhesion.answerBy());
    }

    /** Arguments of every text: {0} reference, {1} name, {2} what was written, {3} link, {4} until when. */
    private void toApplicant(Adhesion adhesion, String key, String text, String written, String page, Instant until) {
        outbox.enqueue(
                key,
                adhesion.applicantEmail(),
                adhesion.language(),
                "mail.adhesion." + text,
                adhesion.reference(),
                name(adhesion),
                written,
                settings.baseUrl() + "/" + adhesion.language().tag() + page + adhesion.token(),
                until == null ? "" : Texts.in(adhesion.language()).date(until.atZone(settings.zone())));
    }

    private void toOffice(AdhesionMoved moved, String key, String text) {
        accounts.reading(Role.OFFICE).forEach(user -> toDesk(moved, key, text, user, "/office/adhesion/review?id="));
    }

    private void toDesk(AdhesionMoved moved, String key, String text, User user, String page) {
        Adhesion adhesion = moved.adhesion();
        outbox.tellDesk(
                key,
                user,
                "mail.adhesion." + text,
                adhesion.reference(),
                name(adhesion),
                moved.reason(),
                settings.baseUrl() + page + adhesion.id());
    }

    private static String name(Adhesion adhesion) {
        String name = adhesion.interest().getOfficialName();
        return name == null || name.isBlank() ? adhesion.reference() : name;
    }
}
