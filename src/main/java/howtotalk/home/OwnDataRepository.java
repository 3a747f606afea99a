package howtotalk.home;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Everything that somebody wrote here, as JSON, by kind: the next rows after an id, in the order of their ids. Every query
 * names whose it is. What was erased is not there.
 */
interface OwnDataRepository {

    /** A row as a JSON object. */
    record Row(long id, String json) {}

    /** The book; an entry that was merged says into which. */
    @SqlQuery("""
            SELECT c.id, json_object('id', c.id, 'name', c.name, 'organisation', c.organisation, 'title', c.title,
                     'email', c.email, 'phone', c.phone, 'link', c.link, 'list', c.list, 'known_before', c.known_before,
                     'last_spoken_on', c.last_spoken_on, 'met_via', c.met_via, 'introduced_by', c.introduced_by, 'tie', c.tie,
                     'cadence_days', c.cadence_days, 'snoozed_until', c.snoozed_until, 'notes', c.notes,
                     'merged_into', c.merged_into, 'created_at', c.created_at) AS json
            FROM contact c
            WHERE c.account_id = :accountId AND c.id > :after AND c.erased_at IS NULL
            ORDER BY c.id
            LIMIT 500
            """)
    List<Row> contacts(long accountId, long after);

    /** The log. */
    @SqlQuery("""
            SELECT t.id, json_object('id', t.id, 'contact', t.contact_id, 'name', c.name, 'happened_on', t.happened_on,
                     'logged_at', t.logged_at, 'channel', t.channel, 'direction', t.direction, 'what', t.what,
                     'place', t.place, 'learned', t.learned, 'helped', t.helped, 'help_received', t.help_received,
                     'referral', t.referral, 'answers', t.answers_id, 'next_action', t.next_action, 'next_on', t.next_on,
                     'next_done_at', t.next_done_at) AS json
            FROM touch t
            JOIN contact c ON c.id = t.contact_id
            WHERE t.account_id = :accountId AND t.id > :after AND c.erased_at IS NULL
            ORDER BY t.id
            LIMIT 500
            """)
    List<Row> touches(long accountId, long after);

    /** Minutes of social media; the id of a day is its number since 1970. */
    @SqlQuery("""
            SELECT unixepoch(d.day) / 86400 AS id, json_object('day', d.day, 'minutes', d.minutes) AS json
            FROM activity_day d
            WHERE d.account_id = :accountId AND d.day > date(:after * 86400, 'unixepoch')
            ORDER BY d.day
            LIMIT 500
            """)
    List<Row> activityDays(long accountId, long after);

    /** The stories, with the touches they come from. */
    @SqlQuery("""
            SELECT s.id, json_object('id', s.id, 'title', s.title, 'moment', s.moment, 'lesson', s.lesson, 'tags', s.tags,
                     'stage', s.stage, 'saved_at', s.saved_at,
                     'touches', json((SELECT json_group_array(st.touch_id) FROM story_touch st WHERE st.story_id = s.id))) AS json
            FROM story s
            WHERE s.account_id = :accountId AND s.id > :after
            ORDER BY s.id
            LIMIT 100
            """)
    List<Row> stories(long accountId, long after);

    /** Opportunities with their steps and people. */
    @SqlQuery("""
            SELECT o.id, json_object('id', o.id, 'organisation', o.organisation, 'role', o.role, 'kind', o.kind,
                     'source', o.source, 'notes', o.notes, 'next_step', o.next_step, 'next_on', o.next_on,
                     'created_at', o.created_at,
                     'stages', json((SELECT json_group_array(json_object('id', e.id, 'stage', e.stage, 'happened_on', e.happened_on,
                                  'recorded_at', e.recorded_at, 'undoes', e.undoes) ORDER BY e.id)
                                FROM stage_event e WHERE e.opportunity_id = o.id)),
                     'contacts', json((SELECT json_group_array(json_object('contact', l.contact_id, 'role', l.role))
                                  FROM opportunity_contact l WHERE l.opportunity_id = o.id))) AS json
            FROM opportunity o
            WHERE o.account_id = :accountId AND o.id > :after
            ORDER BY o.id
            LIMIT 100
            """)
    List<Row> opportunities(long accountId, long after);

    /** Outcomes as filed, with the path that was frozen. */
    @SqlQuery("""
            SELECT o.id, json_object('id', o.id, 'course', c.code || ', ' || c.term, 'as_of', o.as_of, 'status', o.status,
                     'kind', o.kind, 'employer', o.employer, 'title', o.title, 'starts_on', o.starts_on,
                     'offered_on', o.offered_on, 'accepted_on', o.accepted_on, 'hours_a_week', o.hours_a_week, 'pay', o.pay,
                     'academic_credit', o.academic_credit, 'proof', o.proof, 'path_proof', o.path_proof,
                     'without_this_contact', o.without_this_contact, 'quote', o.quote,
                     'consent_to_quote', o.consent_to_quote, 'filed_at', o.filed_at,
                     'path', json((SELECT json_group_array(json_object('person', s.person, 'organisation', s.organisation,
                                'channel', s.channel, 'happened_on', s.happened_on, 'logged_at', s.logged_at,
                                'what', s.what, 'origin', s.origin, 'introduced_by', s.introduced_by, 'role', s.role,
                                'handed_in_for', json((SELECT json_group_array(a.title) FROM outcome_step_assignment q
                                                       JOIN assignment a ON a.id = q.assignment_id WHERE q.step_id = s.id)),
                                'told_as', json((SELECT json_group_array(k.title) FROM outcome_talk k
                                                 WHERE k.step_id = s.id))) ORDER BY s.position)
                              FROM outcome_step s WHERE s.outcome_id = o.id)),
                     'consent_withdrawn_at', o.consent_withdrawn_at,
                     'internship_checklist', json((SELECT json_group_object(k.criterion, k.answer) FROM outcome_criterion k
                                                   WHERE k.outcome_id = o.id)),
                     'documents', json((SELECT json_group_array(json_object('name', d.name,
                                'file', CASE WHEN f.account_id = e.account_id THEN 'files/' || f.id || '-' || f.name END,
                                'sha256', f.sha256,
                                'added_at', d.added_at, 'decision', d.decision, 'said', d.said, 'decided_at', d.decided_at)
                                ORDER BY d.id)
                              FROM outcome_document d LEFT JOIN stored_file f ON f.id = d.file_id
                              WHERE d.outcome_id = o.id)),
                     'verifiers', json((SELECT json_group_array(json_object('email', v.email, 'asked_at', v.asked_at,
                                'expires_at', v.expires_at, 'revoked_at', v.revoked_at, 'employer', v.employer,
                                'title', v.title, 'starts_on', v.starts_on, 'hours_a_week', v.hours_a_week,
                                'answered_at', v.answered_at, 'answer', v.answer, 'verifier', v.verifier, 'said', v.said,
                                'new_employer', v.new_employer, 'new_title', v.new_title,
                                'new_starts_on', v.new_starts_on, 'new_hours', v.new_hours, 'adopted_at', v.adopted_at)
                                ORDER BY v.id)
                              FROM verification v WHERE v.outcome_id = o.id)),
                     'stages', json((SELECT json_group_array(json_object('stage', g.stage, 'happened_on', g.happened_on)
                                ORDER BY g.position)
                              FROM outcome_stage g WHERE g.outcome_id = o.id))) AS json
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN outcome o ON o.enrolment_id = e.id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND o.id > :after
            ORDER BY o.id
            LIMIT 100
            """)
    List<Row> outcomes(long accountId, long after);

    /** What was written for assignments, handed in or not, with the evidence as it was handed in. */
    @SqlQuery("""
            SELECT t.id, json_object('id', t.id, 'course', c.code || ', ' || c.term, 'assignment', a.title, 'attempt', t.number,
                     'text', t.text, 'where_i_went', t.went, 'what_i_said', t.said, 'with_whom', t.with_whom,
                     'saved_at', t.saved_at, 'handed_in_at', t.handed_in_at, 'sha256', t.sha256,
                     'files', json((SELECT json_group_array('files/' || f.id || '-' || f.name ORDER BY f.id)
                               FROM attempt_file h JOIN stored_file f ON f.id = h.file_id
                               WHERE h.attempt_id = t.id AND f.account_id = e.account_id)),
                     'evidence', json((SELECT json_group_array(json_object('person', v.person, 'organisation', v.organisation,
                                    'channel', v.channel, 'direction', v.direction, 'happened_on', v.happened_on,
                                    'logged_at', v.logged_at, 'what', v.what, 'place', v.place, 'learned', v.learned)
                                    ORDER BY v.position)
                                  FROM evidence v WHERE v.attempt_id = t.id))) AS json
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            JOIN submission s ON s.enrolment_id = e.id
            JOIN assignment a ON a.id = s.assignment_id
            JOIN attempt t ON t.submission_id = s.id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND t.id > :after
            ORDER BY t.id
            LIMIT 100
            """)
    List<Row> submissions(long accountId, long after);

    /** What somebody said about feedback, student or grader; a student's own threads whole, as far as they are seen. */
    @SqlQuery("""
            WITH own AS (
              SELECT p.id FROM reply p WHERE p.author_id = :accountId AND p.id > :after
              UNION
              SELECT p.id
              FROM enrolment e
              JOIN submission s ON s.enrolment_id = e.id AND s.released_at IS NOT NULL
              JOIN reply p ON p.submission_id = s.id
              WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND p.id > :after
            )
            SELECT p.id, json_object('id', p.id, 'course', c.code || ', ' || c.term, 'assignment', a.title,
                     'by', coalesce(w.name, ''), 'text', p.text, 'sent_at', p.sent_at) AS json
            FROM own
            JOIN reply p ON p.id = own.id
            JOIN submission s ON s.id = p.submission_id
            JOIN assignment a ON a.id = s.assignment_id
            JOIN course c ON c.id = a.course_id
            LEFT JOIN account w ON w.id = p.author_id
            ORDER BY p.id
            LIMIT 100
            """)
    List<Row> replies(long accountId, long after);

    /** Replies that were not sent yet; the id is the submission's. */
    @SqlQuery("""
            SELECT d.submission_id AS id, json_object('course', c.code || ', ' || c.term, 'assignment', a.title,
                     'text', d.text, 'saved_at', d.saved_at) AS json
            FROM reply_draft d
            JOIN submission s ON s.id = d.submission_id
            JOIN assignment a ON a.id = s.assignment_id
            JOIN course c ON c.id = a.course_id
            WHERE d.account_id = :accountId AND d.submission_id > :after AND d.text <> ''
            ORDER BY d.submission_id
            LIMIT 100
            """)
    List<Row> replyDrafts(long accountId, long after);

    /** What was typed about outcomes and not filed; the id is a number in the order of the forms. */
    @SqlQuery("""
            SELECT id, json
            FROM (SELECT row_number() OVER (ORDER BY d.form) AS id,
                         json_object('form', d.form, 'fields', json(d.fields), 'saved_at', d.saved_at) AS json
                  FROM outcome_draft d
                  WHERE d.account_id = :accountId)
            WHERE id > :after
            ORDER BY id
            LIMIT 100
            """)
    List<Row> outcomeDrafts(long accountId, long after);

    /** Letters to students that were not sent yet. */
    @SqlQuery("""
            WITH own AS (
              SELECT d.course_id * 3 + CASE d.kind WHEN 'MESSAGE' THEN 0 WHEN 'NUDGE' THEN 1 ELSE 2 END AS id,
                     d.course_id, d.kind, d.words, d.saved_at
              FROM letter_draft d
              WHERE d.account_id = :accountId AND d.words <> '{}'
            )
            SELECT own.id, json_object('course', c.code || ', ' || c.term, 'kind', lower(own.kind),
                     'words', json(own.words), 'saved_at', own.saved_at) AS json
            FROM own
            JOIN course c ON c.id = own.course_id
            WHERE own.id > :after
            ORDER BY own.id
            LIMIT 100
            """)
    List<Row> letterDrafts(long accountId, long after);

    /** Notes that were not sent yet. */
    @SqlQuery("""
            SELECT n.contact_id AS id, json_object('contact', n.contact_id, 'name', c.name, 'kind', n.kind, 'text', n.text,
                     'saved_at', n.saved_at) AS json
            FROM note n
            JOIN contact c ON c.id = n.contact_id
            WHERE n.account_id = :accountId AND n.contact_id > :after
            ORDER BY n.contact_id
            LIMIT 100
            """)
    List<Row> notes(long accountId, long after);

    /** Plans, by the number of their Monday. */
    @SqlQuery("""
            SELECT CAST(julianday(p.monday) AS INTEGER) AS id,
                   json_object('monday', p.monday, 'where_will_i_go', p.go, 'what_will_i_say', p.say, 'with_whom', p.whom,
                     'how_it_went', p.went, 'saved_at', p.saved_at) AS json
            FROM week_plan p
            WHERE p.account_id = :accountId AND CAST(julianday(p.monday) AS INTEGER) > :after
            ORDER BY p.monday
            LIMIT 100
            """)
    List<Row> plans(long accountId, long after);

    /** The target market; its id is the account's. */
    @SqlQuery("""
            SELECT m.account_id AS id,
                   json_object('industry', m.industry, 'profession', m.profession, 'segment', m.segment, 'niche', m.niche,
                     'demographic', m.demographic, 'dynamic', m.dynamic, 'geography', m.geography,
                     'saved_at', m.saved_at) AS json
            FROM target_market m
            WHERE m.account_id = :accountId AND m.account_id > :after
            ORDER BY m.account_id
            LIMIT 100
            """)
    List<Row> targetMarket(long accountId, long after);

    /** Target companies. */
    @SqlQuery("""
            SELECT c.id, json_object('id', c.id, 'name', c.name, 'link', c.link, 'why', c.why,
                     'created_at', c.created_at) AS json
            FROM target_company c
            WHERE c.account_id = :accountId AND c.id > :after
            ORDER BY c.id
            LIMIT 100
            """)
    List<Row> targetCompanies(long accountId, long after);

    /** Groups with the meetings attended and the contacts in them. */
    @SqlQuery("""
            SELECT g.id, json_object('id', g.id, 'kind', g.kind, 'name', g.name, 'link', g.link, 'note', g.note,
                     'created_at', g.created_at,
                     'meetings', json((SELECT json_group_array(json_object('day', m.day, 'what', m.what) ORDER BY m.day, m.id)
                                  FROM group_meeting m WHERE m.group_id = g.id)),
                     'contacts', json((SELECT json_group_array(l.contact_id)
                                  FROM group_contact l WHERE l.group_id = g.id))) AS json
            FROM target_group g
            WHERE g.account_id = :accountId AND g.id > :after
            ORDER BY g.id
            LIMIT 100
            """)
    List<Row> groups(long accountId, long after);

    /** What was chosen of the weekly mail. */
    @SqlQuery("""
            SELECT d.account_id AS id, json_object('weekday', d.weekday, 'hour', d.hour, 'chosen_at', d.chosen_at) AS json
            FROM digest d
            WHERE d.account_id = :accountId AND d.account_id > :after
            ORDER BY d.account_id
            LIMIT 1
            """)
    List<Row> weeklyMail(long accountId, long after);

    /** What was answered at the end of a term, and when a mail asked. */
    @SqlQuery("""
            SELECT e.id, json_object('course', c.code || ', ' || c.term, 'still_so_at', w.answered_at,
                     'asked_on', json((SELECT json_group_array(m.sent_on) FROM end_of_term_mail m
                                       WHERE m.enrolment_id = e.id))) AS json
            FROM enrolment e
            JOIN course c ON c.id = e.course_id
            LEFT JOIN end_of_term_answer w ON w.enrolment_id = e.id
            WHERE e.account_id = :accountId AND e.role = 'STUDENT' AND e.id > :after
              AND (w.enrolment_id IS NOT NULL OR EXISTS (SELECT 1 FROM end_of_term_mail m WHERE m.enrolment_id = e.id))
            ORDER BY e.id
            LIMIT 100
            """)
    List<Row> endOfTerm(long accountId, long after);
}
