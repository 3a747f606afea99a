package howtotalk.contact;

/**
 * What the queries of this feature share: the contacts of one student with what follows from their touches. The rules
 * are those of {@link StayInTouch}, {@link Stage} and the conversations of touches, said in SQL so that a book of
 * thousands can be sorted and cut into pages where it lies; a test holds the two together.
 */
final class ContactSql {

    /**
     * Begins a query for {@code :accountId}; offers the table {@code survivor} with the contacts that were merged and
     * the one that stands for each now. It is climbed from below, because hardly any contact was merged.
     */
    static final String SURVIVOR = """
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
     * person}. Touches of a contact that was merged count for the one that stands for it.
     */
    static final String PERSON = SURVIVOR + """
            ,
            moment AS MATERIALIZED (
              SELECT coalesce((SELECT root FROM survivor WHERE survivor.id = t.contact_id), t.contact_id) AS person_id,
                     t.happened_on, t.direction,
                     t.direction = 'MUTUAL' OR EXISTS (
                       SELECT 1 FROM touch a
                       WHERE a.id = t.answers_id
                         AND a.direction <> t.direction
                         AND a.happened_on <= t.happened_on
                         AND coalesce((SELECT root FROM survivor WHERE survivor.id = a.contact_id), a.contact_id)
                           = coalesce((SELECT root FROM survivor WHERE survivor.id = t.contact_id), t.contact_id)
                     ) AS talked
              FROM touch t
              WHERE t.account_id = :accountId
            ),
            history AS MATERIALIZED (
              SELECT person_id,
                     max(CASE WHEN talked THEN happened_on END) AS last_conversation,
                     count(DISTINCT CASE WHEN talked THEN happened_on END) AS days,
                     max(direction <> 'INCOMING') AS attempted,
                     max(happened_on) AS last_touch,
                     min(happened_on) AS first_touch
              FROM moment
              GROUP BY person_id
            ),
            person AS (
              SELECT c.id, c.name, c.organisation, c.title, c.list, c.known_before, c.tie, c.cadence_days,
                     h.last_conversation, h.last_touch, h.first_touch,
                     max(date(coalesce(h.last_conversation, date(c.created_at, :offset)),
                              '+' || c.cadence_days || ' days'),
                         coalesce(c.snoozed_until, '')) AS due_on,
                     CASE
                       WHEN coalesce(h.days, 0) = 0 THEN
                         CASE WHEN coalesce(h.attempted, 0) THEN 'ATTEMPTED' ELSE 'IDENTIFIED' END
                       WHEN date(h.last_conversation, '+' || (2 * c.cadence_days) || ' days') < :today THEN 'DORMANT'
                       WHEN h.days = 1 THEN 'CONVERSED'
                       ELSE 'ONGOING'
                     END AS stage
              FROM contact c
              LEFT JOIN history h ON h.person_id = c.id
              WHERE c.account_id = :accountId AND c.merged_into IS NULL AND c.erased_at IS NULL
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
