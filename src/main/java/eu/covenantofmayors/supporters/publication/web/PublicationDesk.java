package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.publication.Newsletter;
import eu.covenantofmayors.supporters.publication.Newsletters;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** {@code /office/publication/} and {@code /workspace/publication/}: what is written, and what waits to be read. */
@Named
@RequestScoped
public class PublicationDesk {
    private static final int SIZE = 20;
    private static final int MOST_OF_NETWORK = 200;

    @Inject
    private Publications publications;

    @Inject
    private Newsletters newsletters;

    private String kind;
    private String page;
    private Paging paging;
    private List<Publication> waiting;
    private List<Publication> rows;
    private List<Publication> mine;
    private List<Newsletter> issues;

    /** What networks have proposed. */
    public List<Publication> getWaiting() {
        if (waiting == null) {
            waiting = publications.awaitingOffice();
        }
        return waiting;
    }

    /** Everything of the kind that was chosen, a page of it. */
    public List<Publication> getRows() {
        if (rows == null) {
            rows = publications.forOffice(getChosen(), getPaging().first(), SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(page, publications.countForOffice(getChosen()), SIZE);
        }
        return paging;
    }

    /** What the reader's network has written. */
    public List<Publication> getMine() {
        if (mine == null) {
            mine = publications.mine(MOST_OF_NETWORK);
        }
        return mine;
    }

    /** Issues of the newsletter, drafts first. */
    public List<Newsletter> getNewsletters() {
        if (issues == null) {
            issues = newsletters.all(SIZE);
        }
        return issues;
    }

    public LocalDate getNewsletterDue() {
        return newsletters.due();
    }

    public String address(int page) {
        return new Query().with("kind", getChosen()).with("page", page).toString();
    }

    public PublicationKind[] getKinds() {
        return PublicationKind.values();
    }

    public PublicationKind getChosen() {
        return Objects.requireNonNullElse(Choice.of(PublicationKind.class, kind), PublicationKind.NEWS);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
