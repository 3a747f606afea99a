package howtotalk.report.export;

import java.util.List;

/** The tables of the archive: what stands in each, and what each of its columns means. They begin without rows. */
final class TermTables {

    final Sheet courses = new Sheet("courses", "The courses, the oldest first.", """
            course     C1, C2 …
            code       of the course
            term       of the course
            first_day  of the course, counted
            last_day   of the course, counted
            as_of      the last day known; what happened later is in no table
            """);

    final Sheet weeks = new Sheet("weeks", "The weeks of each course; days of a break belong to none.", """
            course     courses
            week       from 1
            first_day  counted
            last_day   counted; a week is over when this is not after as_of
            """);

    final Sheet assignments = new Sheet("assignments", "In the order of the course.", """
            assignment  A1, A2 …
            course      courses
            title       assignments of one title in several courses are one line of the report
            """);

    final Sheet students = new Sheet("students", "Everybody enrolled; of the withdrawn this row alone.", """
            student     S1, S2 …, by lot; somebody in two courses is two students
            course      courses
            section     home section, or empty
            withdrawn   1: in no figure but one
            graduating  this term
            """);

    final Sheet contacts = new Sheet(
            "contacts",
            "Contacts that the course counts: written down or touched on its days up to as_of; merged ones once.",
            """
            student         students
            contact         K1, K2 …
            list            KNOW or NEED_TO_KNOW
            known_before    as the student says
            touched_before  1: the first touch ever was before the first day
            introduced      1: another contact introduced this one
            """);

    final Sheet touches = new Sheet(
            "touches",
            "Touches from the first day to as_of, but none later than 14 days after the last"
                    + " day. Those after the last day are here as they may answer or follow earlier ones.",
            """
            student          students
            touch            T1, T2 …; of one student in the order in which they happened, of one day as logged
            contact          contacts
            happened_on      the day
            channel          IN_PERSON, PHONE, VIDEO (synchronous), EMAIL, LINKEDIN, TEXT, HANDWRITTEN
            direction        OUTGOING, INCOMING, MUTUAL
            answers          the touch that it answers, if that is in this table; else empty
            answers_earlier  1: it answers a touch from before the first day
            help_given       1: the student helped
            referral_given   1: the student sent the person on
            """);

    final Sheet received = new Sheet(
            "received",
            "What each student was given in touches of the course: a row a student not"
                    + " withdrawn, sorted by number and joined to nobody.",
            """
            course              courses
            help_received       how many touches
            referrals_received  how many touches; sorted by itself, so that the two are not of one student
            """);

    final Sheet minutes = new Sheet("minutes", "Minutes of social media, for the days of the course recorded.", """
            student  students
            day      the day
            minutes  0 is a record too
            """);

    final Sheet stages = new Sheet(
            "stages", "Steps of opportunities in force on the as-of date, also from before the" + " course.", """
            student      students
            opportunity  O1, O2 …
            order        from 1, as they happened
            stage        LEAD, APPLIED, SCREEN, INTERVIEW, OFFER, ACCEPTED, or an end
            happened_on  the day
            """);

    final Sheet linked = new Sheet("linked", "The contacts linked to an opportunity, of those in contacts.", """
            opportunity  stages
            contact      contacts
            """);

    final Sheet outcomes =
            new Sheet("outcomes", "Outcomes that speak of a day up to as_of; positions, if accepted by then.", """
            student               students
            outcome               F1, F2 …; of one student in order: by as_of, then as filed
            as_of                 the day it speaks of
            status                of a status; else empty
            kind                  of a position; else empty
            accepted_on           of a position
            pay                   WAGE, STIPEND, UNPAID or not said
            academic_credit       of a position
            proof                 CLAIMED, DOCUMENTED, VERIFIED
            path_proof            ASSERTED, DATED, CONTEMPORANEOUS
            without_this_contact  YES, NO, UNSURE or not said
            quoted                1: quoted in section 7
            """);

    final Sheet steps = new Sheet("steps", "The frozen paths of the positions that count.", """
            outcome        outcomes
            step           from 1
            contact        contacts, if it still is one that the course counts
            person         P1, P2 …: of one student, one name
            introduced_by  P1, P2 …, or empty
            who            the first step with the same person, which tells people of one name apart
            introducer     the first step with whoever introduced the person; empty if there is none
            happened_on    the day
            channel        as of touches
            two_way        1: an exchange
            hiring         1: the hiring process, which earns no credit and is no path
            origin         NEW, REACTIVATED, PREEXISTING, as frozen
            tie            OFTEN, OCCASIONALLY, RARELY or not said
            """);

    final Sheet handedIn = new Sheet("handed_in", "For which assignments a step was handed in.", """
            outcome     outcomes
            step        steps
            assignment  assignments; empty for one of another course
            """);

    final Sheet talks = new Sheet("talks", "Talks told up to as_of.", """
            student     students
            talk        V1, V2 …
            day         the day
            assignment  the round
            """);

    final Sheet talkTouches = new Sheet("talk_touches", "The touches that a talk’s story comes from.", """
            talk     talks
            touch    touches, or empty for one outside that table
            two_way  1: as of the as-of date it went both ways, answers or was answered
            """);

    final Sheet levels =
            new Sheet("levels", "Levels of talks told, released up to as_of; a level left open is not here.", """
            student      students
            order        from 1: the student’s assessed talks, oldest first
            assignment   the round
            released_on  the day since which the student can see it
            criterion    its name
            halves       0 to 8: 5 is level two and a half
            """);

    /** In the order in which the archive lists them. */
    List<Sheet> all() {
        return List.of(
                courses,
                weeks,
                assignments,
                students,
                contacts,
                touches,
                received,
                minutes,
                stages,
                linked,
                outcomes,
                steps,
                handedIn,
                talks,
                talkTouches,
                levels);
    }
}
