package eu.covenantofmayors.supporters.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network reports, but for its parts on the six commitments; the form model of the feedback form, replaced as a
 * whole. Numbers are those of the period; null means not told. Source: src/docs/domain.md, "Forms".
 */
@Embeddable
public class ReportContent implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Members that adhered to the Covenant in the period. */
    @PositiveOrZero
    @Column(name = "new_adhesions")
    private Integer newAdhesions;

    /** Members that have adhered in all. */
    @PositiveOrZero
    @Column(name = "members_adhered")
    private Integer membersAdhered;

    /** Of those, with an action plan. */
    @PositiveOrZero
    @Column(name = "members_with_plan")
    private Integer membersWithPlan;

    /** Of those, that monitor it. */
    @PositiveOrZero
    @Column(name = "members_monitoring")
    private Integer membersMonitoring;

    @Size(max = 4000)
    @Column(name = "services_given")
    private String servicesGiven;

    /** Local authorities that were served. */
    @PositiveOrZero
    private Integer beneficiaries;

    /** Working hours given to them. */
    @PositiveOrZero
    private Integer hours;

    @PositiveOrZero
    private Integer events;

    /** Of all events together. */
    @PositiveOrZero
    private Integer participants;

    @Size(max = 4000)
    private String media;

    @Size(max = 4000)
    private String synergies;

    @Size(max = 4000)
    private String difficulties;

    /** Needs and expectations of the Office. */
    @Size(max = 4000)
    private String needs;

    @Size(max = 4000)
    @Column(name = "next_plans")
    private String nextPlans;

    /** The network states that it goes on supporting the Covenant. */
    @Column(name = "continued_support")
    private boolean continuedSupport;

    /** Who signs the report, with their function. */
    @Size(max = 200)
    private String signer;

    /** What is told in numbers, by the name of the field; null where it is not. */
    public Map<String, Integer> figures() {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("newAdhesions", newAdhesions);
        figures.put("membersAdhered", membersAdhered);
        figures.put("membersWithPlan", membersWithPlan);
        figures.put("membersMonitoring", membersMonitoring);
        figures.put("beneficiaries", beneficiaries);
        figures.put("hours", hours);
        figures.put("events", events);
        figures.put("participants", participants);
        return figures;
    }

    /** What is told in words, by the name of the field; null where it is not. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("servicesGiven", servicesGiven);
        words.put("media", media);
        words.put("synergies", synergies);
        words.put("difficulties", difficulties);
        words.put("needs", needs);
        words.put("nextPlans", nextPlans);
        return words;
    }

    public Integer getNewAdhesions() {
        return newAdhesions;
    }

    public void setNewAdhesions(Integer newAdhesions) {
        this.newAdhesions = newAdhesions;
    }

    public Integer getMembersAdhered() {
        return membersAdhered;
    }

    public void setMembersAdhered(Integer membersAdhered) {
        this.membersAdhered = membersAdhered;
    }

    public Integer getMembersWithPlan() {
        return membersWithPlan;
    }

    public void setMembersWithPlan(Integer membersWithPlan) {
        this.membersWithPlan = membersWithPlan;
    }

    public Integer getMembersMonitoring() {
        return membersMonitoring;
    }

    public void setMembersMonitoring(Integer membersMonitoring) {
        this.membersMonitoring = membersMonitoring;
    }

    public String getServicesGiven() {
        return servicesGiven;
    }

    public void setServicesGiven(String servicesGiven) {
        this.servicesGiven = servicesGiven;
    }

    public Integer getBeneficiaries() {
        return beneficiaries;
    }

    public void setBeneficiaries(Integer beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getEvents() {
        return events;
    }

    public void setEvents(Integer events) {
        this.events = events;
    }

    public Integer getParticipants() {
        return participants;
    }

    public void setParticipants(Integer participants) {
        this.participants = participants;
    }

    public String getMedia() {
        return media;
    }

    public void setMedia(String media) {
        this.media = media;
    }

    public String getSynergies() {
        return synergies;
    }

    public void setSynergies(String synergies) {
        this.synergies = synergies;
    }

    public String getDifficulties() {
        return difficulties;
    }

    public void setDifficulties(String difficulties) {
        this.difficulties = difficulties;
    }

    public String getNeeds() {
        return needs;
    }

    public void setNeeds(String needs) {
        this.needs = needs;
    }

    public String getNextPlans() {
        return nextPlans;
    }

    public void setNextPlans(String nextPlans) {
        this.nextPlans = nextPlans;
    }

    public boolean isContinuedSupport() {
        return continuedSupport;
    }

    public void setContinuedSupport(boolean continuedSupport) {
        this.continuedSupport = continuedSupport;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }
}
