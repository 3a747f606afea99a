package howtotalk.introduction;

import howtotalk.contact.HomeZone;
import howtotalk.contact.IntroducedRepository;
import howtotalk.contact.Stage;
import howtotalk.db.Database;
import howtotalk.introduction.Introductions.Link;
import howtotalk.introduction.Introductions.Person;
import java.util.List;

/** Reads the introductions of a student's book. */
public final class IntroductionBook {

    private final IntroducedRepository introduced;
    private final HomeZone home;

    public IntroductionBook(Database database, HomeZone home) {
        this.introduced = database.repository(IntroducedRepository.class);
        this.home = home;
    }

    /** The introductions of a student as they stand now. */
    public Introductions of(long accountId) {
        var links = introduced.links(accountId).stream()
                .map(link -> new Link(link.introducer(), link.introduced()))
                .toList();
        if (links.isEmpty()) {
            return Introductions.of(List.of(), links);
        }
        var zone = home.of(accountId);
        var people = introduced.people(accountId, home.today(zone), home.offset(zone)).stream()
                .map(person -> new Person(
                        person.id(),
                        person.name(),
                        person.organisation(),
                        person.stage() != Stage.IDENTIFIED && person.stage() != Stage.ATTEMPTED))
                .toList();
        return Introductions.of(people, links);
    }
}
