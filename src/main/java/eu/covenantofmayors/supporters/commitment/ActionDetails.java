package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** What a network tells of an action; replaced as a whole by {@link Action#describe}. */
@Embeddable
public class ActionDetails implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    @NotNull
    @Enumerated(EnumType.STRING)
    private ActionKind kind = ActionKind.EVENT;

    @NotBlank
    @Size(max = 200)
    private String title;

    @Size(max = 4000)
    private String description;

    @NotNull
    @Column(name = "happened_on")
    private LocalDate date;

    @Size(max = 200)
    private String place;

    @PositiveOrZero
    private Integer participants;

    @PositiveOrZero
    @Column(name = "signatories_reached")
    private Integer signatoriesReached;

    @Size(max = 300)
    @Pattern(regexp = "(https?://.+)?", message = "{supporter.website.invalid}")
    private String link;

    /** The same, to be edited without touching this one. */
    public ActionDetails copy() {
        ActionDetails copy = new ActionDetails();
        copy.commitment = commitment;
        copy.kind = kind;
        copy.title = title;
        copy.description = description;
        copy.date = date;
        copy.place = place;
        copy.participants = participants;
        copy.signatoriesReached = signatoriesReached;
        copy.link = link;
        return copy;
    }

    public Commitment getCommitment() {
        return commitment;
    }

    public void setCommitment(Commitment commitment) {
        this.commitment = commitment;
    }

    public ActionKind getKind() {
        return kind;
    }

    public void setKind(ActionKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Integer getParticipants() {
        return participants;
    }

    public void setParticipants(Integer participants) {
        this.participants = participants;
    }

    public Integer getSignatoriesReached() {
        return signatoriesReached;
    }

    public void setSignatoriesReached(Integer signatoriesReached) {
        this.signatoriesReached = signatoriesReached;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
