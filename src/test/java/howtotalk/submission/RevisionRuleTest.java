package howtotalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assignment due on the 10th at noon; invitations to revise on the 12th at noon, some on the 14th. */
class RevisionRuleTest {

    @ParameterizedTest(name = "{0}: revision due {2}, withdrawn {3}, handed in {4}: late by {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // what                                    due   revision  withdrawn  handed in  late
                "handed in before the invitation,          10T12, 20T12,   -,         11T12,     PT24H",
                "at the very moment of it,                 10T12, 20T12,   -,         12T12,     PT48H",
                "in time for the revision,                 10T12, 20T12,   -,         19T12,     PT0S",
                "at the last moment of it,                 10T12, 20T12,   -,         20T12,     PT0S",
                "after it,                                 10T12, 20T12,   -,         21T13,     PT25H",
                "the assignment is due later than that,    25T12, 20T12,   -,         24T12,     PT0S",
                "the assignment is never due,              -,     20T12,   -,         21T12,     PT24H",
                "before it was withdrawn,                  10T12, 20T12,   15T12,     14T12,     PT0S",
                "after it was withdrawn,                   10T12, 20T12,   15T12,     16T12,     PT144H",
            })
    void anAttemptIsMeasuredByTheDueThatHeldForIt(
            String what,
            @Nullable String due,
            String revision,
            @Nullable String withdrawn,
            String handedIn,
            Duration late) {
        var plain = new DueDate(null, due == null ? null : at(due), null);
        var invitation = new Revision(1, at(revision), "", at("12T12"), "", withdrawn == null ? null : at(withdrawn));
        var dates = plain.forRevision(Revision.dueOf(List.of(invitation), at(handedIn)));
        assertThat(dates.lateness(at(handedIn))).isEqualTo(late);
    }

    @ParameterizedTest(name = "closes {0}, revision {1}: taken at {2}? {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "11T12, 20T12, 20T12, true",
                "11T12, 20T12, 20T13, false",
                "22T12, 20T12, 21T12, true", // late, as the assignment itself still takes work
                "-,     20T12, 29T12, true",
                "11T12, -,     12T12, false",
            })
    void aRevisionIsTakenUntilItsDueAlsoWhereTheAssignmentIsClosed(
            @Nullable String closes, @Nullable String revision, String at, boolean taken) {
        var plain = new DueDate(null, at("10T12"), closes == null ? null : at(closes));
        assertThat(plain.forRevision(revision == null ? null : at(revision)).takesWork(at(at)))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "handed in {0}: the invitation of the {1}th waits")
    @CsvSource(
            nullValues = "-",
            value = {"11T12, 14", "13T12, 14", "15T12, -", "-, 14"})
    void theLatestInvitationWaitsUntilSomethingIsHandedInForIt(@Nullable String handedIn, @Nullable Integer day) {
        var replaced = new Revision(1, at("18T12"), "", at("12T12"), "", at("14T12"));
        var holds = new Revision(2, at("20T12"), "", at("14T12"), "", null);
        var attempts = new ArrayList<Instant>();
        if (handedIn != null) attempts.add(at(handedIn));
        assertThat(Revision.waiting(List.of(replaced, holds), attempts)).isEqualTo(day == null ? null : holds);
    }

    private static Instant at(String dayAndHour) {
        return Instant.parse("2026-11-" + dayAndHour + ":00:00Z");
    }
}
