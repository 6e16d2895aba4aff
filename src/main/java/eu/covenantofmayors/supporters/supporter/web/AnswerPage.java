package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /workspace/case?id=}: a network reads a notice of suspension and answers it. */
@Named
@RequestScoped
public class AnswerPage {
    @Inject
    private ProfileService profiles;

    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    private SuspensionCase notice;
    private String text;

    @PostConstruct
    void load() {
        notice = profiles.mine().stream()
                .flatMap(mine -> supporters.casesOf(mine).stream())
                .filter(found -> found.id() == asked.id() && found.isNoticed())
                .findFirst()
                .orElse(null);
    }

    /** Called before the page is shown; somebody else's case answers like a missing one. */
    public void check() {
        if (notice == null) {
            throw new NotFound();
        }
    }

    public void answer() {
        say.whenDoneGo(
                () -> suspensions.answer(notice.id(), text), "/workspace/case?id=" + notice.id(), "case.answered");
    }

    public SuspensionCase getNotice() {
        return notice;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
