package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Events as an iCalendar file (RFC 5545). Times are told in UTC, which each calendar shows on its reader's clock.
 *
 * @param baseUrl where links start, without a slash at their end
 */
public record AgendaCalendar(Languages language, String baseUrl) {
    /** Lines have at most 75 octets and the library counts characters, which take up to three. */
    private static final int FOLD_AT = 25;

    /** The file, in UTF-8; the same to the last byte as long as nothing has changed. */
    public byte[] of(List<Publication> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Covenant of Mayors//Covenant Supporters//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", Texts.in(language).text("feed.agenda.title")));
        events.forEach(event -> calendar.add(event(event)));
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(false, FOLD_AT).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Publication publication) {
        String link = baseUrl + "/" + language.tag() + "/" + publication.path();
        PublicationText text = publication.text(language);
        VEvent event = new VEvent(false);
        event.add(
                new Uid("event-" + publication.id() + "@" + URI.create(baseUrl).getHost()));
        event.add(new DtStamp(publication.changedAt()));
        event.add(new LastModified(publication.changedAt()));
        event.add(new Sequence((int) publication.version()));
        event.add(new DtStart<>(publication.startsAt()));
        event.add(new DtEnd<>(publication.endsAt()));
        event.add(new Summary(text.getTitle()));
        event.add(new Description(Objects.toString(text.getSummary(), "") + "\n\n" + link));
        event.add(new Location(Objects.requireNonNullElse(
                publication.event().getPlace(),
                Objects.toString(publication.event().getOnline(), ""))));
        event.add(new Url(URI.create(link)));
        return event;
    }
}
