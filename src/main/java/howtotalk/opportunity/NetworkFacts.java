package howtotalk.opportunity;

import howtotalk.account.Names;
import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.contact.Merges;
import howtotalk.contact.Tie;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** A student’s people and touches, as the rules of opportunities and paths read them: after merges, without contents. */
public interface NetworkFacts {

    /** A contact as it stands. */
    record Person(
            long id,
            String name,
            String organisation,
            LocalDate createdOn,
            ContactList list,
            boolean knownBefore,
            @Nullable Long introducedBy,
            @Nullable Tie tie,
            @Nullable Integer cadenceDays,
            @Nullable Long mergedInto) {

        /** The name by which a snapshot calls a person: enough to follow a path, too little to look anybody up. */
        public String givenName() {
            return Names.first(name);
        }
    }

    /** A touch as it stands, before merges are followed. */
    record TouchRow(
            long id,
            long contactId,
            LocalDate happenedOn,
            Instant loggedAt,
            Channel channel,
            Direction direction,
            @Nullable Long answersId) {}

    /**
     * Everything of one student at once.
     *
     * @param people surviving contacts by id
     * @param mergedInto where the others went
     * @param touches of the surviving contacts
     */
    record Network(Map<Long, Person> people, Map<Long, Long> mergedInto, Touches touches) {

        /** The contacts as facts, introducers followed to the surviving ones. */
        public List<ContactFact> contacts() {
            return people.values().stream()
                    .map(p -> new ContactFact(
                            p.id(),
                            p.createdOn(),
                            p.list(),
                            p.knownBefore(),
                            p.introducedBy() == null ? null : survivor(p.introducedBy()),
                            p.tie(),
                            p.cadenceDays()))
                    .toList();
        }

        /** The contact that stands for a contact after all merges. */
        public long survivor(long contactId) {
            return Merges.survivor(contactId, mergedInto);
        }

        /** The linked contacts after merges; of two roles of one person, the one that runs the hiring. */
        public Map<Long, ContactRole> linked(Map<Long, ContactRole> roles) {
            var linked = new HashMap<Long, ContactRole>();
            roles.forEach((contact, role) ->
                    linked.merge(survivor(contact), role, (one, other) -> one.hiring() ? one : other));
            return linked;
        }
    }

    @SqlQuery("""
            SELECT id, name, organisation, date(created_at) AS created_on, list, known_before, introduced_by, tie,
                   cadence_days, merged_into
            FROM contact
            WHERE account_id = :accountId AND erased_at IS NULL
            ORDER BY id
            LIMIT 20000
            """)
    List<Person> people(long accountId);

    @SqlQuery("""
            SELECT id, contact_id, happened_on, logged_at, channel, direction, answers_id
            FROM touch t
            WHERE account_id = :accountId
              AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = t.contact_id AND c.erased_at IS NOT NULL)
            ORDER BY happened_on, id
            LIMIT 50000
            """)
    List<TouchRow> touches(long accountId);

    /** The network of a student. */
    default Network of(long accountId) {
        var people = new HashMap<Long, Person>();
        var merged = new HashMap<Long, Long>();
        for (var person : people(accountId)) {
            if (person.mergedInto() == null) {
                people.put(person.id(), person);
            } else {
                merged.put(person.id(), person.mergedInto());
            }
        }
        var touches = touches(accountId).stream()
                .map(t -> new TouchFact(
                        t.id(),
                        Merges.survivor(t.contactId(), merged),
                        t.happenedOn(),
                        t.loggedAt(),
                        t.channel(),
                        t.direction(),
                        t.answersId()))
                .toList();
        return new Network(people, merged, Touches.of(touches));
    }
}
