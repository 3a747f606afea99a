package howtotalk.report.export;

import java.util.List;

/** What stands in the archive beside its tables: every column, and how every figure follows. */
final class ExportReadme {

    private ExportReadme() {}

    static String text(List<Sheet> sheets) {
        var text = new StringBuilder(HEAD);
        for (var sheet : sheets) {
            text.append(sheet.name()).append(".csv — ").append(sheet.about()).append('\n');
            sheet.columns()
                    .forEach(column -> text.append("    ")
                            .append(column.name())
                            .append(": ")
                            .append(column.meaning())
                            .append('\n'));
            text.append('\n');
        }
        return text.append(RULES).toString();
    }

    private static final String HEAD = """
            The data of an outcome report
            =============================

            From these tables every figure of the report can be computed anew. They hold days and counts and no words of
            a log. The names are pseudonyms, drawn by lot for this export: they hide names, not who somebody is from
            those who know the course. Keep the archive as you keep grades.

            UTF-8, commas, a header in each table; days as 2026-11-01; 1 is yes and 0 is no; an empty cell is nothing
            known. A column that is called as a table is (student, touch …) refers to it.

            The tables
            ----------

            """;

    private static final String RULES = """
            How the figures follow
            ----------------------

            Each course is computed by itself, from its own rows; then the rows (students, offers, talks) are pooled.
            “In the course” means from first_day to the earlier of last_day and as_of. E are the students not withdrawn.
            A rate is k of n added up over rows; its percentage has one place, rounded half up; its interval is Wilson’s
            at 95 % (z = 1.959963984540054). Quartiles are those of QUARTILE.INC over the students’ values, two places.
            Halves are rounded away from nought.

            ids           a figure’s id in report.csv and report.json begins with its section.

            scope         K: students with any outcome whose status is not PREFER_NOT_TO_SAY. Prefer not to say: those
                          with outcomes, none of which tells. Nothing filed: those without.
            outcomes      A position counts when accepted_on lies from first_day to as_of. Not seeking: the last status
                          (in order, PREFER_NOT_TO_SAY passed over) is NOT_SEEKING. Position rate: students with a
                          position that counts, of K without those not seeking and without one. At least: unknown added
                          to n; at most: to k and n; unknown is E less K.
                          Standing of a student: POSITION if one counts; no outcome: NO_INFORMATION; else by the last
                          that tells: its status, or EARLIER_POSITION for a position. Proved: by the best proof of
                          the positions that count; without one, by the proof of that last outcome.
                          Career outcomes: graduating students by the last outcome that settles: EMPLOYED_*,
                          SELF_EMPLOYED, POSTGRADUATE_INTERNSHIP and the kinds JOB and POSTGRADUATE_INTERNSHIP are
                          employed; VOLUNTEER_SERVICE in service; MILITARY; CONTINUING_EDUCATION; SEEKING_* seeking;
                          NOT_SEEKING not seeking, but passed over after work, service, military or study; INTERNSHIP and
                          CO_OP settle nothing. Rate: the first four of the same and seeking.
            activity      An answer: a touch whose answers is a touch of the same contact, not later, of the other
                          direction, or which is itself MUTUAL; or with answers_earlier. A touch makes a conversation
                          when it is MUTUAL or such an answer. Conversation: one contact and one day with such a touch;
                          synchronous when one of them is MUTUAL and IN_PERSON, PHONE or VIDEO. A contact is NEW when not
                          known_before, not touched_before and touched in the course.
                          Weeks: weeks over with a conversation, of weeks over. First new: the number of the last week
                          begun on the day of the first conversation with a NEW contact.
                          Response: of OUTGOING touches in the course by EMAIL, LINKEDIN, TEXT or HANDWRITTEN at least 14
                          days before as_of, those whose first answer comes within 14 days.
                          Attempted: a contact with a touch in the course that is not INCOMING, or with a conversation.
                          Conversation rate: contacts with a conversation in the course, of those attempted.
                          Note-to-meeting: of touches in the course by EMAIL, LINKEDIN or TEXT, in any direction, at
                          least 14 days before as_of, those followed, later in order and within 14 days, by a MUTUAL
                          touch IN_PERSON, by PHONE or VIDEO with the same contact.
                          Minutes a conversation, a day: sum of minutes by conversations, by days recorded; whole
                          numbers, rounded half up; nothing without a divisor.
                          First conversation: of each student the week begun on its day (counted as First new is), or
                          without one the week begun on as_of. Steps: weeks put together until in each at least 5
                          had their first conversation; fewer at the end belong to the step before; one step more to
                          the last week anybody was watched. Without: the product over the weeks of 1 less first
                          conversations by those watched in that week, in percent, one place; of a column, where its
                          own steps stand by the end of the week, and nothing beyond them. At risk, happened and left
                          are sums over the column’s own steps. Half: the first of its steps to half or below.
            funnels       Students, each step for itself: listed a contact of NEED_TO_KNOW or not known before; attempted
                          or conversed with a NEW contact; a step of an opportunity at LEAD or above, INTERVIEW or above,
                          OFFER or above in the course (LEAD < APPLIED < SCREEN < INTERVIEW < OFFER < ACCEPTED; an end
                          other than ACCEPTED reaches none of them); ACCEPTED in the course and still standing: nothing
                          after it in order but lower steps of the same day.
                          Contacts: all; attempted; with a conversation; with conversations on two days; with a step that
                          is not hiring on the path of a position that counts.
                          Within: an opportunity whose first APPLIED is in the course is an application; it is with a
                          contact if one linked was touched from first_day to the day before; it came to an interview
                          if INTERVIEW, OFFER or ACCEPTED follows on that day or later. Only students with both kinds.
                          Difference: the mean of the students’ percentage with less that without. Sign test: twice
                          the chance of the smaller number, or fewer, of those who lean, by halves; at most 1; in
                          percent, one place.
                          Of the step before: those of both steps, of those of the step before.
            attribution   Offers are positions that count. Steps that are hiring are left out. Trace to a conversation of
                          the course: a step with two_way, happened_on from first_day to last_day. New: one of these is
                          NEW; found again: none NEW, one REACTIVATED. By assignment: the same of steps handed in for it,
                          on whatever day. Credit: first, all to the steps of the first day, shared equally; last, to
                          those of the last day; equal, the same to each step; a step’s part is shared among the
                          assignments it was handed in for. Connectors: triples of student, introduced_by and which one of
                          this name it is: on each path, hiring and all, those of a name are counted by the numbers in
                          who and introducer, the smallest first, and whoever has none is one more after them. So the
                          first of a name on one path is the first of that name on the student’s other paths. To more
                          than one person: people counted in the same way.
                          Flow: origin and channel of the earliest step, of one day the first, and the proof.
            trends        Only of several terms. First column: the last term less the first; else the course less the
                          term before it; courses of a term are one. Shares in points, one place, with the interval of
                          Newcombe (1998, method 10); medians, two places, n of both together.
            speaking      Citing: talks with a talk_touch that is two_way. Levels, those with
                          released_on up to as_of: the mean of halves ÷ 2. Change: of
                          each student and criterion with levels in two or more orders, the last less the first.
            """;
}
