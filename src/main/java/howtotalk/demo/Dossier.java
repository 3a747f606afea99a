package howtotalk.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One invented student: whom they know, what they said to whom, what became of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Dossier(
        String name,
        @JsonProperty("sort_name") String sortName,
        String email,
        String pattern,
        String aim,
        boolean graduating,
        List<Person> contacts,
        List<Moment> touches,
        List<Tale> stories,
        List<String> papers,
        List<String> comments,
        List<Chance> opportunities,
        @Nullable Situation status) {

    /** Somebody the student knows or needs to know. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            String key,
            String name,
            String organisation,
            String title,
            String list,
            @JsonProperty("known_before") boolean knownBefore,
            @JsonProperty("met_via") String metVia,
            @JsonProperty("introduced_by") @Nullable String introducedBy,
            String tie,
            @JsonProperty("cadence_days") @Nullable Integer cadenceDays,
            String email,
            String notes) {}

    /** A touch, dated by week and weekday of the course. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moment(
            String contact,
            int week,
            int weekday,
            String channel,
            String direction,
            @Nullable Integer answers,
            String what,
            String where,
            String learned,
            String helped,
            @JsonProperty("next_action") String nextAction,
            @JsonProperty("logged_after_days") int loggedAfterDays) {}

    /** A story, and the touches it comes from by their place in the list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tale(String title, String moment, String lesson, List<Integer> touches, String stage) {}

    /** An opportunity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chance(
            String organisation,
            String role,
            String kind,
            String source,
            List<Helper> contacts,
            List<Step> events,
            @Nullable Result outcome) {}

    /** A contact's part in an opportunity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Helper(String contact, String role) {}

    /** A stage event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(String stage, int week, int weekday) {}

    /** What was accepted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            int hours,
            String pay,
            @JsonProperty("academic_credit") boolean academicCredit,
            String proof,
            @JsonProperty("without_this_contact") @Nullable String withoutThisContact,
            String quote,
            boolean consent) {}

    /** What a student without a position filed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Situation(String status) {}

    boolean withdrawn() {
        return pattern.equals("withdrawn");
    }

    boolean quiet() {
        return pattern.equals("quiet");
    }

    boolean screen() {
        return pattern.equals("screen");
    }

    boolean strong() {
        return pattern.equals("strong");
    }

    /** The students of a section, by the name of its file. */
    static List<Dossier> of(String section) {
        try (var stream = Dossier.class.getResourceAsStream("/demo/" + section + ".json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(stream), new TypeReference<List<Dossier>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
