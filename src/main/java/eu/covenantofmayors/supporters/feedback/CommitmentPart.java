package eu.covenantofmayors.supporters.feedback;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What a report says on one commitment: a figure, a story, evidence. Source: src/docs/domain.md, "Forms". */
@Embeddable
public class CommitmentPart implements Serializable {
    private static final long serialVersionUID = 1L;

    @PositiveOrZero
    private Integer figure;

    @Size(max = 4000)
    private String story;

    /** Where it can be seen: an address or a document. */
    @Size(max = 1000)
    private String evidence;

    /** Whether anything was said on the commitment. */
    boolean told() {
        return figure != null || (story != null && !story.isBlank());
    }

    public Integer getFigure() {
        return figure;
    }

    public void setFigure(Integer figure) {
        this.figure = figure;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
