package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.adhesion.AgreementDocument;
import eu.covenantofmayors.supporters.adhesion.AgreementDocuments;
import eu.covenantofmayors.supporters.commitment.ActionDocument;
import eu.covenantofmayors.supporters.commitment.ActionDocuments;
import eu.covenantofmayors.supporters.commitment.Actions;
import eu.covenantofmayors.supporters.commitment.DocumentRow;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.Publications;
import eu.covenantofmayors.supporters.signatory.MemberFilter;
import eu.covenantofmayors.supporters.signatory.Members;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.SuspensionLetter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is kept of a network, for its managers to take along: as a workbook, as JSON, and its documents. */
@Stateless
public class NetworkArchive {
    private static final int ALL = 100_000;

    @Inject
    private ProfileService profiles;

    @Inject
    private TeamService team;

    @Inject
    private Actions actions;

    @Inject
    private ActionDocuments actionDocuments;

    @Inject
    private Members members;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Signatories signatories;

    @Inject
    private Publications publications;

    @Inject
    private AgreementDocuments agreements;

    @Inject
    private SuspensionLetter letters;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Writes it as a ZIP; that it was taken is in the audit trail.
     *
     * @throws NotFound when the caller manages no network
     */
    @RolesAllowed("NETWORK")
    public void write(OutputStream to) throws IOException {
        Supporter supporter = profiles.mine().orElseThrow(NotFound::new);
        Actor manager = caller.in(supporter.organisation(), Role.MANAGER);
        List<ArchiveTable> tables = tables(supporter);
        ZipOutputStream zip = new ZipOutputStream(to);
        file(zip, "data.json", ArchiveTable.json(tables));
        file(zip, "data.xlsx", ArchiveTable.xlsx(tables));
        for (AgreementDocument document : agreements.mine()) {
            file(zip, "agreement/" + document.fileName(), document.content());
        }
        for (DocumentRow document : actionDocuments.all(supporter)) {
            ActionDocument whole = actionDocuments.mine(document.id());
            file(zip, "actions/" + document.id() + "-" + whole.fileName().replaceAll("[/\\\\]", "_"), whole.content());
        }
        List<HistoryEntry> history = supporter.history();
        Languages language = caller.user().map(User::language).orElse(Languages.EN);
        for (int line = 0; line < history.size(); line++) {
            if (SupporterStep.byLetter(history.get(line)).isPresent()) {
                file(zip, "letters/" + (line + 1) + ".pdf", letters.mine(supporter, line, language));
            }
        }
        zip.finish();
        events.fire(new DataTakenAlong(supporter, manager, clock.instant()));
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private List<ArchiveTable> tables(Supporter supporter) {
        return List.of(
                network(supporter),
                summaries(supporter),
                services(supporter),
                people(supporter),
                signatoriesOf(supporter),
                membersOf(supporter),
                log(supporter),
                reports(supporter),
                commitments(supporter),
                written(),
                history(supporter.history()));
    }

    private static ArchiveTable network(Supporter supporter) {
        Organisation organisation = supporter.organisation();
        ArchiveTable table = new ArchiveTable("network");
        ArchiveTable.Row row = table.row()
                .with("officialName", organisation.officialName())
                .with("englishName", organisation.englishName())
                .with("acronym", organisation.acronym())
                .with("kind", organisation.kind())
                .with("level", organisation.level())
                .with("country", organisation.countryCode())
                .with("registrationNumber", organisation.registrationNumber())
                .with("state", supporter.state())
                .with("agreementDate", supporter.agreementDate())
                .with("address", supporter.slug());
        if (supporter.profile() != null) {
            row.withAll(supporter.profile());
        }
        return table;
    }

    private static ArchiveTable summaries(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("summaries");
        supporter
                .summaries()
                .forEach((language, text) ->
                        table.row().with("language", language).with("text", text));
        return table;
    }

    private static ArchiveTable services(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("services");
        supporter.services().forEach(service -> table.row().withAll(service));
        return table;
    }

    private ArchiveTable people(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("people");
        team.of(supporter.organisation())
                .forEach(member -> table.row()
                        .with("email", member.user().email())
                        .with("name", member.user().name())
                        .with("language", member.user().language())
                        .with("role", member.role()));
        return table;
    }

    private ArchiveTable signatoriesOf(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("signatories");
        signatories
                .of(supporter)
                .forEach(signatory -> table.row()
                        .with("registerId", signatory.registerId())
                        .with("name", signatory.name())
                        .with("country", signatory.countryCode())
                        .with("population", signatory.population())
                        .with("adhesionDate", signatory.adhesionDate())
                        .with("status", signatory.status()));
        return table;
    }

    private ArchiveTable membersOf(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("members");
        members.page(supporter, MemberFilter.ALL, "", 0, ALL)
                .forEach(member -> table.row()
                        .withAll(member.details())
                        .with("addedAt", member.addedAt())
                        .with(
                                "signatory",
                                member.signatory() == null
                                        ? null
                                        : member.signatory().registerId()));
        return table;
    }

    private ArchiveTable log(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("actions");
        actions.of(supporter, 0, ALL)
                .forEach(action ->
                        table.row().with("recordedAt", action.recordedAt()).withAll(action.details()));
        return table;
    }

    private ArchiveTable reports(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("reports");
        for (FeedbackPeriod period : periods.mine(supporter)) {
            ArchiveTable.Row row = table.row()
                    .with("period", period.number())
                    .with("due", period.effectiveDue())
                    .with("state", period.state())
                    .with("submittedAt", period.submittedAt());
            if (period.report() != null) {
                row.withAll(period.report().content());
            }
        }
        return table;
    }

    private ArchiveTable commitments(Supporter supporter) {
        ArchiveTable table = new ArchiveTable("commitments");
        for (FeedbackPeriod period : periods.mine(supporter)) {
            if (period.report() != null) {
                period.report()
                        .parts()
                        .forEach((commitment, part) -> table.row()
                                .with("period", period.number())
                                .with("commitment", commitment)
                                .withAll(part));
            }
        }
        return table;
    }

    private ArchiveTable written() {
        ArchiveTable table = new ArchiveTable("publications");
        for (Publication publication : publications.mine(ALL)) {
            publication
                    .texts()
                    .forEach((language, text) -> table.row()
                            .with("kind", publication.kind())
                            .with("state", publication.state())
                            .with("publishedAt", publication.publishedAt())
                            .with("language", language)
                            .withAll(text));
        }
        return table;
    }

    private static ArchiveTable history(List<HistoryEntry> history) {
        ArchiveTable table = new ArchiveTable("history");
        history.forEach(entry -> table.row()
                .with("at", entry.at())
                .with("step", entry.stepKey())
                .with("role", entry.role())
                .with("reason", entry.reason()));
        return table;
    }
}
