package howtotalk.report.recount;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of the report of {@link SevenStudents}, worked out on paper from the definitions of the design. */
class SevenStudentsTest {

    private static final TestApp APP = TestApp.start();
    private static Printed report;

    @BeforeAll
    static void theSemester() {
        var seven = new SevenStudents(APP);
        report = Printed.downloaded(seven.instructor(), seven.course, SevenStudents.AS_OF);
    }

    @AfterAll
    static void close() {
        APP.close();
    }

    /** All but Gil are enrolled. Known: Ada, Ben, Dee, Fay, who told once. Eli refuses, Cy is silent. */
    private static final String SCOPE = """
            scope.enrolled                               6
            scope.knowledge-rate                         66.7  4 of 6
            scope.prefer-not-to-say                      16.7  1 of 6
            scope.nothing-filed                          16.7  1 of 6
            scope.withdrawn                              1
            """;

    /**
     * Positions: Ada two, Ben one; not Dee's of the day before, nor Fay's of 5 November. Of K without Dee, who is not
     * seeking and has none of the course; Ben is not seeking and has one. Unknown: Cy, Eli. Graduating: Ada is employed,
     * Ben's internship settles nothing, so that he is not seeking, Fay seeks, Cy is silent: 1 of Ada and Fay. Of Ada's two
     * positions one is verified; Ben's is documented; nobody showed a proof of anything else.
     */
    private static final String OUTCOMES = """
            outcomes.position-rate                       66.7  2 of 3
            outcomes.position-rate.at-least              40    2 of 5
            outcomes.position-rate.at-most               80    4 of 5
            outcomes.career-outcomes-rate                50    1 of 2
            outcomes.not-seeking-without                 1
            outcomes.graduating                          4
            outcomes.graduating.employed                 1
            outcomes.graduating.seeking                  1
            outcomes.graduating.not-seeking              1
            outcomes.standing.position                   33.3  2 of 6
            outcomes.standing.earlier-position           16.7  1 of 6
            outcomes.standing.seeking-education          16.7  1 of 6
            outcomes.proved.position.verified            1
            outcomes.proved.position.documented          1
            outcomes.proved.position.claimed             0
            outcomes.proved.earlier-position.verified    0
            outcomes.proved.earlier-position.documented  0
            outcomes.proved.earlier-position.claimed     1
            outcomes.proved.seeking-education.verified   0
            outcomes.proved.seeking-education.documented 0
            outcomes.proved.seeking-education.claimed    1
            outcomes.standing.prefer-not-to-say          16.7  1 of 6
            outcomes.standing.no-information             16.7  1 of 6
            outcomes.kind.internship                     33.3  1 of 3
            outcomes.kind.co-op                          33.3  1 of 3
            outcomes.kind.job                            33.3  1 of 3
            outcomes.pay.wage                            33.3  1 of 3
            outcomes.pay.unpaid                          33.3  1 of 3
            outcomes.pay.not-said                        33.3  1 of 3
            outcomes.academic-credit.with-credit         33.3  1 of 3
            outcomes.academic-credit.without-credit      66.7  2 of 3
            outcomes.proof.claimed                       33.3  1 of 3
            outcomes.proof.documented                    33.3  1 of 3
            outcomes.proof.verified                      33.3  1 of 3
            outcomes.path-proof.asserted                 33.3  1 of 3
            outcomes.path-proof.dated                    33.3  1 of 3
            outcomes.path-proof.contemporaneous          33.3  1 of 3
            outcomes.without-this-contact.no             33.3  1 of 3
            outcomes.without-this-contact.unsure         33.3  1 of 3
            outcomes.without-this-contact.not-said       33.3  1 of 3
            """;

    /**
     * <pre>
     *                       Ada Ben Cy Dee Eli Fay  in order         lower     median  upper
     * touches                11   6  1   3   3   2  1 2 3 3 6 11     2¼        3       3 + ¾·3
     * conversations           7   3  0   2   2   0  0 0 2 2 3 7      ¼·2       2       2¾      sum 14
     * new people              3   0  0   1   0   0  0 0 0 0 1 3      0         0       ¾
     * weeks, of 7             4   3  0   0   2   0  0 0 0 2 3 4      0         1       2¾      sum 9 of 42
     * first new, week         1   –  –   5   –   –  1 5              2         3       4
     * help given              1   1  0   1   0   0  0 0 0 1 1 1      0         ½       1       sum 3
     * help received           1   1  0   0   0   0  0 0 0 0 1 1      0         0       ¾       sum 2
     * referrals given         1   1  0   0   0   0  0 0 0 0 1 1      0         0       ¾       sum 2
     * referrals received      2   0  0   0   1   0  0 0 0 0 1 2      0         0       ¾       sum 3
     * minutes               61/2  –  0/1 25/1 – 30/1
     *   a conversation        9   –  –  13   –   –  9 13             10        11      12      61÷7 = 8.7, 25÷2 = 12.5
     *   a day                31   –  0  25   –  30  0 25 30 31       ¾·25      27½     30¼     61÷2 = 30.5
     * spoken                4/7 1/3  – 1/2 1/2   –  33⅓ 50 50 57⅐    33⅓+¾·16⅔ 50      50+¼·7⅐ sum 7 of 14
     * weeks, share          4/7 3/7  0   0 2/7   0  0 0 0 28.6 42.9 57.1  0    14.29   28.57+¾·14.29
     * response              1/3 2/2  – 0/1   – 0/2  0 0 33⅓ 100      0         16⅔     33⅓+¼·66⅔   sum 3 of 8
     * conversed / attempted 4/4 2/2 0/1 2/2 1/1 0/1 0 0 100 100 100 100   25   100     100     sum 9 of 11
     * note to meeting       4/6 1/3  – 0/1 0/2 0/2  0 0 0 33⅓ 66⅔    0         0       33⅓     sum 5 of 14
     * introduced              4   0  0   0   0   0                                             sum 4, not Max by himself
     * </pre>
     *
     * Ada's response: 102, not 108, not 110. Her notes: 102, 103, 106, 108 met; 105 was not, for the call came after 16
     * days; nor 111. Ben's: 202 met on day 14; not 201, on day 28; not 204; 205 and 206 are too young. Dee's conversations
     * are in the break and in no week; the last week begun was the 5th. Eli's 52 only wrote, and is not attempted; his 51
     * wrote back in the course and is.
     */
    private static final String ACTIVITY = """
            activity.touches.lower                       2.25  n 6
            activity.touches.median                      3     n 6
            activity.touches.upper                       5.25  n 6
            activity.conversations.lower                 0.5   n 6
            activity.conversations.median                2     n 6
            activity.conversations.upper                 2.75  n 6
            activity.conversations.sum                   14
            activity.new-people.lower                    0     n 6
            activity.new-people.median                   0     n 6
            activity.new-people.upper                    0.75  n 6
            activity.weeks.lower                         0     n 6
            activity.weeks.median                        1     n 6
            activity.weeks.upper                         2.75  n 6
            activity.first-new.lower                     2     n 2
            activity.first-new.median                    3     n 2
            activity.first-new.upper                     4     n 2
            activity.help-given.lower                    0     n 6
            activity.help-given.median                   0.5   n 6
            activity.help-given.upper                    1     n 6
            activity.help-given.sum                      3
            activity.help-received.lower                 0     n 6
            activity.help-received.median                0     n 6
            activity.help-received.upper                 0.75  n 6
            activity.help-received.sum                   2
            activity.referrals-given.lower               0     n 6
            activity.referrals-given.median              0     n 6
            activity.referrals-given.upper               0.75  n 6
            activity.referrals-given.sum                 2
            activity.referrals-received.lower            0     n 6
            activity.referrals-received.median           0     n 6
            activity.referrals-received.upper            0.75  n 6
            activity.referrals-received.sum              3
            activity.minutes-a-conversation.lower        10    n 2
            activity.minutes-a-conversation.median       11    n 2
            activity.minutes-a-conversation.upper        12    n 2
            activity.minutes-a-day.lower                 18.75 n 4
            activity.minutes-a-day.median                27.5  n 4
            activity.minutes-a-day.upper                 30.25 n 4
            activity.synchronous-share.lower             45.83 n 4
            activity.synchronous-share.median            50    n 4
            activity.synchronous-share.upper             51.79 n 4
            activity.synchronous-share.pooled            50    7 of 14
            activity.weeks-share.lower                   0     n 6
            activity.weeks-share.median                  14.29 n 6
            activity.weeks-share.upper                   39.29 n 6
            activity.weeks-share.pooled                  21.4  9 of 42
            activity.response-rate.lower                 0     n 4
            activity.response-rate.median                16.67 n 4
            activity.response-rate.upper                 50    n 4
            activity.response-rate.pooled                37.5  3 of 8
            activity.conversation-rate.lower             25    n 6
            activity.conversation-rate.median            100   n 6
            activity.conversation-rate.upper             100   n 6
            activity.conversation-rate.pooled            81.8  9 of 11
            activity.note-to-meeting-rate.lower          0     n 5
            activity.note-to-meeting-rate.median         0     n 5
            activity.note-to-meeting-rate.upper          33.33 n 5
            activity.note-to-meeting-rate.pooled         35.7  5 of 14
            activity.introductions.sum                   4
            """;

    /**
     * Listed: all but Ben, who knew Max and Nell; Eli did not know Kay before, but touched her, so that she is not new.
     * Ada, Cy, Dee, Fay attempted somebody new, Ada and Dee talked with one. Opportunities: Ada, Ben, Eli, Fay; an acceptance includes an interview and an offer, so Ada, Ben, Eli had both; Eli's was taken back. Cy's
     * offer was undone, and the interview is not known yet. Contacts 5 2 1 2 2 1, attempted 4 2 1 2 1 1, conversed
     * 4 2 0 2 1 0, on two days Oskar, Lena, Max, Kay; on a path Petra, Oskar, Lena, Quin, Max, Nell.
     */
    private static final String FUNNELS = """
            funnels.students.enrolled                    100   6 of 6
            funnels.students.listed                      83.3  5 of 6
            funnels.students.listed.of-before            83.3  5 of 6
            funnels.students.attempted-new               66.7  4 of 6
            funnels.students.attempted-new.of-before     80    4 of 5
            funnels.students.conversed-new               33.3  2 of 6
            funnels.students.conversed-new.of-before     50    2 of 4
            funnels.students.opportunity                 66.7  4 of 6
            funnels.students.opportunity.of-before       50    1 of 2
            funnels.students.interviewed                 50    3 of 6
            funnels.students.interviewed.of-before       75    3 of 4
            funnels.students.offered                     50    3 of 6
            funnels.students.offered.of-before           100   3 of 3
            funnels.students.accepted                    33.3  2 of 6
            funnels.students.accepted.of-before          66.7  2 of 3
            funnels.contacts.listed                      100   13 of 13
            funnels.contacts.attempted                   84.6  11 of 13
            funnels.contacts.attempted.of-before         84.6  11 of 13
            funnels.contacts.conversed                   69.2  9 of 13
            funnels.contacts.conversed.of-before         81.8  9 of 11
            funnels.contacts.ongoing                     30.8  4 of 13
            funnels.contacts.ongoing.of-before           44.4  4 of 9
            funnels.contacts.on-path                     46.2  6 of 13
            funnels.contacts.on-path.of-before           75    3 of 4
            """;

    /**
     * The path of Ada's job: 101, 102, 103, 104, 105, 110, 106, 108; not 107, the hiring process, not 109 and 111, of the
     * day of the offer. Each is an eighth; first is 101, last 108. Of Ben's internship: 200, 201, 202, 203; not 204 and
     * 205, of the interviewer after he applied. Each is a quarter; first is 200, of before the course, last 203. The co-op
     * has no path. In the course both went both ways; Ada's with somebody new, Ben's with Max, found again. 108 was never
     * answered, so that nothing traces to Reading, though it has credit.
     *
     * <pre>
     * Coffee 101                1 0 ⅛           Group ½·104, 201     0 0 1/16 + ¼      Letter ½·104      0 0 1/16
     * Reading 108               0 1 ⅛           none: all others     1 1 ⅝ + ¾
     * in person 101, 200        2 0 ⅛ + ¼       phone 203            0 1 ¼             video 104         0 0 ⅛
     * e-mail 102, 103, 108      0 1 ⅜           LinkedIn 106 201 202 0 0 ⅛ + ½         text, hand        0 0 ⅛
     * often: Max                0 1 ¾           occasionally: Oskar  0 1 ⅝             rarely: Petra     1 0 ⅛
     * not said: Lena Quin Nell  1 0 ¼ + ¼       new: all but Quin    1 1 ⅞             again: Quin, Max  0 1 ⅛ + ¾
     * known before: Nell        1 0 ¼
     * </pre>
     *
     * Ada's path begins with Petra, new, in person, and the job is verified; Ben's with Nell, known before, in person, and
     * the internship is documented; the co-op is claimed.
     *
     * Connectors: Petra to Oskar and Quin, Oskar to Lena, Lena to Petra; Max did not introduce himself.
     */
    private static final String ATTRIBUTION = """
            attribution.traced                           66.7  2 of 3
            attribution.traced.new                       50    1 of 2
            attribution.traced.found-again               50    1 of 2
            attribution.traced.verified                  50    1 of 2
            attribution.with-path                        66.7  2 of 3
            attribution.assignment.coffee                33.3  1 of 3
            attribution.assignment.coffee.new            1
            attribution.assignment.coffee.found-again    0
            attribution.assignment.coffee.verified       1
            attribution.assignment.group                 66.7  2 of 3
            attribution.assignment.group.new             1
            attribution.assignment.group.found-again     1
            attribution.assignment.group.verified        1
            attribution.assignment.letter                33.3  1 of 3
            attribution.assignment.letter.new            1
            attribution.assignment.letter.found-again    0
            attribution.assignment.letter.verified       1
            attribution.credit.assignment.coffee.first   1
            attribution.credit.assignment.coffee.last    0
            attribution.credit.assignment.coffee.equal   0.13
            attribution.credit.assignment.group.first    0
            attribution.credit.assignment.group.last     0
            attribution.credit.assignment.group.equal    0.31
            attribution.credit.assignment.letter.first   0
            attribution.credit.assignment.letter.last    0
            attribution.credit.assignment.letter.equal   0.06
            attribution.credit.assignment.reading.first  0
            attribution.credit.assignment.reading.last   1
            attribution.credit.assignment.reading.equal  0.13
            attribution.credit.assignment.logged-handed-in-for-none.first  1
            attribution.credit.assignment.logged-handed-in-for-none.last   1
            attribution.credit.assignment.logged-handed-in-for-none.equal  1.38
            attribution.credit.assignment.all.first      2
            attribution.credit.assignment.all.last       2
            attribution.credit.assignment.all.equal      2
            attribution.credit.channel.in-person.first   2
            attribution.credit.channel.in-person.last    0
            attribution.credit.channel.in-person.equal   0.38
            attribution.credit.channel.by-phone.first    0
            attribution.credit.channel.by-phone.last     1
            attribution.credit.channel.by-phone.equal    0.25
            attribution.credit.channel.by-video.first    0
            attribution.credit.channel.by-video.last     0
            attribution.credit.channel.by-video.equal    0.13
            attribution.credit.channel.by-e-mail.first   0
            attribution.credit.channel.by-e-mail.last    1
            attribution.credit.channel.by-e-mail.equal   0.38
            attribution.credit.channel.on-linkedin.first 0
            attribution.credit.channel.on-linkedin.last  0
            attribution.credit.channel.on-linkedin.equal 0.63
            attribution.credit.channel.by-text.first     0
            attribution.credit.channel.by-text.last      0
            attribution.credit.channel.by-text.equal     0.13
            attribution.credit.channel.by-handwritten-note.first  0
            attribution.credit.channel.by-handwritten-note.last   0
            attribution.credit.channel.by-handwritten-note.equal  0.13
            attribution.credit.channel.all.first         2
            attribution.credit.channel.all.last          2
            attribution.credit.channel.all.equal         2
            attribution.credit.tie.in-touch-often.first  0
            attribution.credit.tie.in-touch-often.last   1
            attribution.credit.tie.in-touch-often.equal  0.75
            attribution.credit.tie.in-touch-occasionally.first  0
            attribution.credit.tie.in-touch-occasionally.last   1
            attribution.credit.tie.in-touch-occasionally.equal  0.63
            attribution.credit.tie.in-touch-rarely.first 1
            attribution.credit.tie.in-touch-rarely.last  0
            attribution.credit.tie.in-touch-rarely.equal 0.13
            attribution.credit.tie.not-said.first        1
            attribution.credit.tie.not-said.last         0
            attribution.credit.tie.not-said.equal        0.5
            attribution.credit.tie.all.first             2
            attribution.credit.tie.all.last              2
            attribution.credit.tie.all.equal             2
            attribution.credit.origin.new.first          1
            attribution.credit.origin.new.last           1
            attribution.credit.origin.new.equal          0.88
            attribution.credit.origin.found-again.first  0
            attribution.credit.origin.found-again.last   1
            attribution.credit.origin.found-again.equal  0.88
            attribution.credit.origin.known-before.first 1
            attribution.credit.origin.known-before.last  0
            attribution.credit.origin.known-before.equal 0.25
            attribution.credit.origin.all.first          2
            attribution.credit.origin.all.last           2
            attribution.credit.origin.all.equal          2
            attribution.flow.new-in-person-verified      1
            attribution.flow.preexisting-in-person-documented  1
            attribution.flow.no-path-claimed             1
            attribution.connectors                       3
            attribution.connectors.several               1
            """;

    /**
     * Told: Ada and Ben twice, Dee and Fay once; not Eli's, which was not stopped, nor Fay's of 2 November. Citing: Ada of
     * 101, Ben of 201, which was answered, Dee of 401, answered late; not Fay of 601, which never was. Voice: 4, 2, 8
     * halves, then 7, 2; Story: 6, 8, then 4. Change: Voice +3 and 0 halves, Story −2.
     */
    private static final String SPEAKING = """
            speaking.talks                               6
            speaking.talks.citing                        50    3 of 6
            speaking.tellers                             66.7  4 of 6
            speaking.talks.round.first-stories           4
            speaking.talks.round.last-stories            2
            speaking.level.voice.first-stories           2.33  n 3
            speaking.level.voice.last-stories            2.25  n 2
            speaking.level.story.first-stories           3.5   n 2
            speaking.level.story.last-stories            2     n 1
            speaking.change.voice                        0.75  n 2
            speaking.change.voice.higher                 50    1 of 2
            speaking.change.voice.same                   50    1 of 2
            speaking.change.voice.lower                  0     0 of 2
            speaking.change.story                        -1    n 1
            speaking.change.story.higher                 0     0 of 1
            speaking.change.story.same                   0     0 of 1
            speaking.change.story.lower                  100   1 of 1
            """;

    private static final Map<String, String> WORKED_OUT = (SCOPE
                    + OUTCOMES
                    + ACTIVITY
                    + FUNNELS
                    + ATTRIBUTION
                    + SPEAKING)
            .lines()
            .map(line -> line.split(" +", 2))
            .collect(toMap(parts -> parts[0], parts -> parts[1].replaceAll(" +", " ")));

    @Test
    void everyFigureIsTheOneWorkedOutOnPaper() {
        var printed = new TreeMap<String, String>();
        report.figures().forEach((id, values) -> printed.put(id, words(values.get(0))));
        assertThat(WORKED_OUT).hasSize(236);
        var ids = new TreeSet<>(WORKED_OUT.keySet());
        ids.addAll(printed.keySet());
        assertThat(ids.stream()
                        .filter(id -> !Objects.equals(WORKED_OUT.get(id), printed.get(id)))
                        .map(id -> id + ": on paper " + WORKED_OUT.get(id) + ", printed " + printed.get(id)))
                .isEmpty();
    }

    private static String words(Told told) {
        if (told.n().isEmpty()) {
            return told.value();
        }
        return told.value() + (told.k().isEmpty() ? " n " : " " + told.k() + " of ") + told.n();
    }

    @Test
    void theSecondCalculationComesToTheSame() {
        RecountTest.agree(report);
    }

    /** Two of six: (2 + 1.921 ± 1.960 · √(2 · 4 ÷ 6 + 0.960)) ÷ (6 + 3.841), from 9.7 to 70.0 %. */
    @Test
    void anIntervalWorkedOutOnPaper() {
        assertThat(report.value("funnels.students.accepted")).isEqualTo(new Told("33.3", "2", "6", "9.7", "70"));
    }

    @Test
    void onlyWordsWithAConsentThatStandsAreQuoted() {
        var quoted = new Archive(report.data())
                .table("outcomes").stream().filter(row -> row.yes("quoted")).toList();
        assertThat(quoted)
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get("proof")).isEqualTo("VERIFIED"));
    }
}
