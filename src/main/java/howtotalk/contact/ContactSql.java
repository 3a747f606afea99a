package howtotalk.contact;

/**
 * What the queries of this feature share: the contacts of one student with what follows from their touches. The rules
 * are those of {@link StayInTouch}, {@link Stage} and the conversations of touches, said in SQL so that a book of
 * thousands can be sorted and cut into pages where it lies; a test holds the two together.
 */
public final class ContactSql {

    /**
     * Begins a query for {@code :accountId}; offers the table {@code survivor} with the contacts that were merged and
     * the one that stands for each now. It is climbed from below, because hardly any contact was merged.
     */
    public static final String SURVIVOR = """
            WITH RECURSIVE climb (id, at) AS (
              SELECT id, merged_into FROM contact WHERE account_id = :accountId AND merged_into IS NOT NULL
              UNION
              SELECT climb.id, c.merged_into FROM climb CROSS JOIN contact c ON c.id = climb.at
              WHERE c.merged_into IS NOT NULL
            ),
            survivor (id, root) AS MATERIALIZED (
              SELECT climb.id, climb.at FROM climb CROSS JOIN contact c ON c.id = climb.at WHERE c.merged_into IS NULL
            )
            """;

    /**
     * As {@link #SURVIVOR}, with {@code :today} and {@code :offset} of the student's zone; offers the table {@code
     * person}. Touches of a contact that was merged count for the one that stands for it. Histories and contacts are
     * brought together by grouping: SQLite, which cannot know how many histories there are, would look through all of
     * them for each contact.
     */
    static final String PERSON = SURVIVOR + """
            ,
            moment AS MATERIALIZED (
              SELECT coalesce(s.root, t.contact_id) AS person_id, t.happened_on, t.direction,
                     t.direction = 'MUTUAL' OR
                         (a.direction <> t.direction
                         AND a.happened_on <= t.happened_on
                         AND coalesce(sa.root, a.contact_id) = coalesce(s.root, t.contact_id)) IS TRUE AS talked
              FROM touch t
              LEFT JOIN survivor s ON s.id = t.contact_id
              LEFT JOIN touch a ON a.id = t.answers_id
              LEFT JOIN survivor sa ON sa.id = a.contact_id
              WHERE t.account_id = :accountId
            ),
            history AS (
              SELECT person_id AS id,
                     max(CASE WHEN talked THEN happened_on END) AS last_conversation,
                     count(DISTINCT CASE WHEN talked THEN happened_on END) AS days,
                     max(direction <> 'INCOMING') AS attempted,
                     max(happened_on) AS last_touch,
                     min(happened_on) AS first_touch
              FROM moment
              GROUP BY person_id
            ),
            known AS MATERIALIZED (
              SELECT id, max(last_conversation) AS last_conversation, max(days) AS days, max(attempted) AS attempted,
                     max(last_touch) AS last_touch, max(first_touch) AS first_touch, max(mine) AS mine
              FROM (
                SELECT id, last_conversation, days, attempted, last_touch, first_touch, 0 AS mine FROM history
                UNION ALL
                SELECT id, NULL, 0, 0, NULL, NULL, 1 FROM contact
                WHERE account_id = :accountId AND merged_into IS NULL AND erased_at IS NULL
              )
              GROUP BY id
            ),
            person AS (
              SELECT c.id, c.name, c.organisation, c.title, c.list, c.known_before, c.tie, c.cadence_days,
                     h.last_conversation, h.last_touch, h.first_touch,
                     max(date(coalesce(h.last_conversation, date(c.created_at, :offset)),
                              '+' || c.cadence_days || ' days'),
                         coalesce(c.snoozed_until, '')) AS due_on,
                     CASE
                       WHEN h.days = 0 THEN
                         CASE WHEN h.attempted THEN 'ATTEMPTED' ELSE 'IDENTIFIED' END
                       WHEN date(h.last_conversation, '+' || (2 * c.cadence_days) || ' days') < :today THEN 'DORMANT'
                       WHEN h.days = 1 THEN 'CONVERSED'
                       ELSE 'ONGOING'
                     END AS stage
              FROM known h CROSS JOIN contact c ON c.id = h.id
              WHERE h.mine
            )
            """;

    /**
     * As {@link #SURVIVOR}, for one contact {@code :id}; offers the table {@code same} with it and those that were merged
     * into it.
     */
    static final String SAME = SURVIVOR + """
            ,
            same (id) AS MATERIALIZED (
              SELECT :id
              UNION ALL
              SELECT s.id FROM survivor s WHERE s.root = :id
            )
            """;

    private ContactSql() {}
}
