package howtotalk.target;

import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.contact.JsonArray;
import howtotalk.contact.TargetCompanies;
import howtotalk.db.Database;
import howtotalk.introduction.Introductions;
import howtotalk.introduction.NextToTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of a student's book is on target: what the contact book and the introductions ask of the target market. */
public final class OnTarget implements TargetCompanies, NextToTargets {

    /** As many people of each list as are looked at. */
    private static final int SHOWN = 300;

    private final TargetRepository targets;
    private final GroupRepository groups;
    private final ContactRepository contacts;
    private final HomeZone home;

    public OnTarget(Database database, HomeZone home) {
        this.targets = database.repository(TargetRepository.class);
        this.groups = database.repository(GroupRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.home = home;
    }

    @Override
    public List<TargetCompanies.Target> of(long accountId) {
        return targets.companies(accountId).stream()
                .map(company -> new TargetCompanies.Target(company.id(), company.name()))
                .toList();
    }

    @Override
    public List<String> organisations(long accountId, @Nullable Long companyId) {
        var companies = targets.companies(accountId).stream()
                .filter(company -> companyId == null || company.id() == companyId)
                .toList();
        return companies.isEmpty() ? List.of() : Coverage.organisations(companies, targets.organisations(accountId));
    }

    @Override
    public List<Near> of(long accountId, Introductions introductions) {
        var companies = targets.companies(accountId);
        var there = new ArrayList<NextTo.There>();
        people(accountId, companies)
                .forEach((company, people) -> people.forEach(
                        person -> there.add(new NextTo.There(person.id(), person.name(), company.name()))));
        return there.isEmpty() ? List.of() : NextTo.of(there, introductions, groups.members(accountId));
    }

    /** Each company with the student's people there, those with whom the student talked last first. */
    Map<Company, List<ContactRepository.Line>> people(long accountId, List<Company> companies) {
        var written = companies.isEmpty()
                ? List.<String>of()
                : Coverage.organisations(companies, targets.organisations(accountId));
        if (written.isEmpty()) {
            return Coverage.of(companies, List.<ContactRepository.Line>of(), ContactRepository.Line::organisation);
        }
        var zone = home.of(accountId);
        var lines = contacts.lines(
                accountId,
                "%%",
                "",
                "",
                "",
                JsonArray.of(written),
                null,
                null,
                "RECENT",
                0,
                0,
                SHOWN,
                home.today(zone),
                home.offset(zone));
        return Coverage.of(companies, lines, ContactRepository.Line::organisation);
    }
}
