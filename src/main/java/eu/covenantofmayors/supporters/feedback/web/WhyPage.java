package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.Fact;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Answers "why am I flagged?" on every page that shows a period. */
@Named("why")
@RequestScoped
public class WhyPage {
    @Inject
    private Msg msg;

    public List<Fact> facts(FeedbackPeriod period) {
        return Fact.of(period);
    }

    /** A fact in words. */
    public String text(Fact fact) {
        Object argument = fact.argument();
        return argument == null
                ? msg.get(fact.key())
                : msg.format(fact.key(), argument instanceof Number number ? number : argument.toString());
    }
}
