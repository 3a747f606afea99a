package howtotalk.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The opportunities of one student at a time. */
public interface OpportunityRepository {

    /** An event and the opportunity that it belongs to. */
    record EventOf(
            long opportunityId,
            long id,
            OpportunityStage stage,
            LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Long undoes) {
        StageEvent event() {
            return new StageEvent(id, stage, happenedOn, recordedAt, undoes);
        }
    }

    /** A person linked to an opportunity. */
    record Linked(
            long opportunityId,
            long contactId,
            String name,
            String title,
            String organisation,
            ContactRole role,
            @Nullable LocalDate lastTouchOn) {}

    /** What the student meant to do next with a linked person. */
    record Next(
            long touchId,
            long contactId,
            String person,
            String action,
            @Nullable LocalDate on) {}

    /** A contact to link. */
    record Pick(long id, String name, String organisation) {}

    @SqlQuery("""
            SELECT id, organisation, role, kind, source, notes, next_step, next_on, next_version, version, created_at
            FROM opportunity
            WHERE account_id = :accountId
            ORDER BY id DESC
            LIMIT 300
            """)
    List<Opportunity> of(long accountId);

    @SqlQuery("""
            SELECT id, organisation, role, kind, source, notes, next_step, next_on, next_version, version, created_at
            FROM opportunity
            WHERE id = :id AND account_id = :accountId
            """)
    @Nullable
    Opportunity find(long id, long accountId);

    @SqlQuery("""
            SELECT e.opportunity_id, e.id, e.stage, e.happened_on, e.recorded_at, e.undoes
            FROM stage_event e
            JOIN opportunity o ON o.id = e.opportunity_id
            WHERE o.account_id = :accountId
            ORDER BY e.id
            LIMIT 10000
            """)
    List<EventOf> eventsOf(long accountId);

    /** An opportunity and the outcome that was filed from it. */
    record FiledFrom(long opportunityId, long outcomeId) {}

    @SqlQuery("""
            SELECT f.opportunity_id, f.id AS outcome_id
            FROM outcome f
            JOIN opportunity o ON o.id = f.opportunity_id
            WHERE o.account_id = :accountId
            ORDER BY f.id
            LIMIT 300
            """)
    List<FiledFrom> filed(long accountId);

    /** The outcomes that were filed from a student’s opportunities, by opportunity. */
    default Map<Long, Long> outcomes(long accountId) {
        var outcomes = new LinkedHashMap<Long, Long>();
        filed(accountId).forEach(one -> outcomes.put(one.opportunityId(), one.outcomeId()));
        return outcomes;
    }

    /** The events of some opportunities, whose they may be. */
    @SqlQuery("""
            SELECT opportunity_id, id, stage, happened_on, recorded_at, undoes
            FROM stage_event
            WHERE opportunity_id IN (SELECT value FROM json_each(:ids))
            ORDER BY opportunity_id, id
            LIMIT 2000
            """)
    List<EventOf> eventsOfAll(String ids);

    /** The events of some opportunities, by opportunity. */
    default Map<Long, List<StageEvent>> events(Collection<Long> ids) {
        var events = new LinkedHashMap<Long, List<StageEvent>>();
        if (!ids.isEmpty()) {
            eventsOfAll(ids.toString())
                    .forEach(one -> events.computeIfAbsent(one.opportunityId(), id -> new ArrayList<>())
                            .add(one.event()));
        }
        return events;
    }

    @SqlQuery("""
            SELECT id, stage, happened_on, recorded_at, undoes
            FROM stage_event
            WHERE opportunity_id = :opportunityId
            ORDER BY id
            LIMIT 1000
            """)
    List<StageEvent> events(long opportunityId);

    @SqlQuery("""
            SELECT l.opportunity_id, l.contact_id, coalesce(m.name, c.name) AS name,
                   coalesce(m.title, c.title) AS title, coalesce(m.organisation, c.organisation) AS organisation,
                   l.role,
                   (SELECT max(t.happened_on) FROM touch t
                    WHERE t.contact_id IN (c.id, m.id)) AS last_touch_on
            FROM opportunity_contact l
            JOIN opportunity o ON o.id = l.opportunity_id
            JOIN contact c ON c.id = l.contact_id
            LEFT JOIN contact m ON m.id = c.merged_into
            WHERE o.account_id = :accountId AND (:opportunityId = 0 OR o.id = :opportunityId)
            ORDER BY name COLLATE NOCASE, l.contact_id
            LIMIT 1000
            """)
    List<Linked> linked(long accountId, long opportunityId);

    /** The linked contacts with their roles. */
    default Map<Long, ContactRole> roles(long accountId, long opportunityId) {
        var roles = new LinkedHashMap<Long, ContactRole>();
        linked(accountId, opportunityId).forEach(l -> roles.put(l.contactId(), l.role()));
        return roles;
    }

    @SqlQuery("""
            SELECT t.id AS touch_id, c.id AS contact_id, c.name AS person, t.next_action AS action, t.next_on AS "on"
            FROM opportunity_contact l
            JOIN contact c ON c.id = l.contact_id
            JOIN touch t ON t.contact_id = c.id
            WHERE l.opportunity_id = :opportunityId AND t.account_id = :accountId
              AND t.next_action <> '' AND t.next_done_at IS NULL
            ORDER BY t.next_on IS NULL, t.next_on, t.id
            LIMIT 10
            """)
    List<Next> next(long opportunityId, long accountId);

    @SqlQuery("""
            SELECT id, name, organisation
            FROM contact
            WHERE account_id = :accountId AND merged_into IS NULL AND erased_at IS NULL
              AND id NOT IN (SELECT contact_id FROM opportunity_contact WHERE opportunity_id = :opportunityId)
            ORDER BY name COLLATE NOCASE, id
            LIMIT 500
            """)
    List<Pick> toLink(long accountId, long opportunityId);

    @SqlUpdate("""
            INSERT INTO opportunity (account_id, organisation, role, kind, source, notes, created_at)
            VALUES (:accountId, :organisation, :role, :kind, :source, :notes, :now)
            """)
    @GetGeneratedKeys
    long add(
            long accountId,
            String organisation,
            String role,
            OpportunityKind kind,
            Source source,
            String notes,
            Instant now);

    /** How many rows changed: none if it was saved elsewhere meanwhile. */
    @SqlUpdate("""
            UPDATE opportunity
            SET organisation = :organisation, role = :role, kind = :kind, source = :source, notes = :notes,
                version = version + 1
            WHERE id = :id AND account_id = :accountId AND version = :version
            """)
    int save(
            long id,
            long accountId,
            int version,
            String organisation,
            String role,
            OpportunityKind kind,
            Source source,
            String notes);

    /** The step that is planned; empty for none. The form about the opportunity does not touch it, nor it that form. */
    @SqlUpdate("""
            UPDATE opportunity SET next_step = :step, next_on = :day, next_version = next_version + 1
            WHERE id = :id AND account_id = :accountId
            """)
    void setNextStep(long id, long accountId, String step, @Nullable LocalDate day);

    @SqlUpdate("""
            UPDATE opportunity
            SET source = :source, version = version + 1
            WHERE id = :id AND account_id = :accountId
            """)
    void setSource(long id, long accountId, Source source);

    @SqlUpdate("""
            INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at, undoes)
            VALUES (:opportunityId, :stage, :happenedOn, :now, :undoes)
            """)
    @GetGeneratedKeys
    long addEvent(long opportunityId, OpportunityStage stage, LocalDate happenedOn, Instant now, @Nullable Long undoes);

    /** Only the student’s own contact is linked, whatever the form says. */
    @SqlUpdate("""
            INSERT INTO opportunity_contact (opportunity_id, contact_id, role)
            SELECT :opportunityId, id, :role
            FROM contact
            WHERE id = :contactId AND account_id = :accountId AND erased_at IS NULL
            ON CONFLICT DO UPDATE SET role = :role
            """)
    int link(long opportunityId, long accountId, long contactId, ContactRole role);

    @SqlUpdate("DELETE FROM opportunity_contact WHERE opportunity_id = :opportunityId AND contact_id = :contactId")
    void unlink(long opportunityId, long contactId);

    @SqlUpdate("DELETE FROM opportunity WHERE id = :id AND account_id = :accountId")
    int delete(long id, long accountId);
}
