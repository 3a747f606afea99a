package howtotalk.talk;

import howtotalk.web.Choice;
import howtotalk.words.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running order of a day.
 *
 * @param id of the day
 * @param back to the list
 * @param head the answer for this visitor
 * @param meta day, time, section, assignment
 * @param lights when they change
 * @param staff whether the visitor runs the day
 * @param order the places
 * @param free how many are free, for the section’s note
 * @param standby who would step in
 * @param mine the visitor’s own place, if any
 * @param canTake whether the visitor may take a free place
 * @param canStandBy whether the visitor may go on the standby list
 * @param whyNot why the visitor may not take a place, or empty
 * @param students whom staff can put on a place
 * @param catchUp whether it is a catch-up day
 * @param untouched whether nobody has spoken, so that the day can be taken away
 */
public record SpeakingDayPage(
        String id,
        String back,
        String head,
        String meta,
        String lights,
        boolean staff,
        List<Place> order,
        String free,
        List<Place> standby,
        @Nullable Mine mine,
        boolean canTake,
        boolean canStandBy,
        String whyNot,
        List<Choice> students,
        boolean catchUp,
        boolean untouched) {

    /**
     * A place.
     *
     * @param id of it
     * @param number in the order
     * @param speaker or empty for a free one
     * @param enrolment of the speaker, or empty
     * @param story its title, or what is missing; empty for a free place
     * @param open whether no story is chosen
     * @param state told, missed, speaking; or empty
     * @param talk to the talk, for staff
     * @param mine whether it is the visitor’s
     * @param fixed whether it has been told and cannot change
     * @param notes effects of accommodations, for staff
     */
    public record Place(
            String id,
            int number,
            String speaker,
            String enrolment,
            String story,
            boolean open,
            String state,
            String talk,
            boolean mine,
            boolean fixed,
            String notes) {}

    /**
     * The visitor’s own place.
     *
     * @param id of it
     * @param words what it is
     * @param standby whether it is on the standby list
     * @param story chosen
     * @param stories to choose from
     * @param told whether it has been told there
     */
    public record Mine(String id, String words, boolean standby, String story, List<Choice> stories, boolean told) {

        /** Whether a story can still be named: before the talk, and after it if none was. */
        public boolean open() {
            return !told || story.isEmpty();
        }
    }

    static SpeakingDayPage forStaff(
            SpeakingDay day, List<Slot> slots, List<SpeakingDayRepository.Named> students, Instant now) {
        var order = places(slots, false, day, true, 0, now);
        var standby = places(slots, true, day, true, 0, now);
        long open = order.stream()
                .filter(place -> !place.speaker().isEmpty() && place.open() && !place.fixed())
                .count();
        long free = order.stream().filter(place -> place.speaker().isEmpty()).count();
        boolean untouched = slots.stream().allMatch(slot -> slot.talkId() == null);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "nobody yet"));
        students.forEach(student -> choices.add(Choice.of(student.id(), student.name())));
        return new SpeakingDayPage(
                Long.toString(day.id()),
                back(day),
                staffHead(order.size(), free, open),
                meta(day) + " · " + day.section(),
                lights(day),
                true,
                order,
                free == 0 ? "full" : free + " free",
                standby,
                null,
                false,
                false,
                "",
                choices,
                day.catchUp(),
                untouched);
    }

    static SpeakingDayPage forStudent(
            SpeakingDay day,
            List<Slot> slots,
            long enrolmentId,
            List<SpeakingDayRepository.Named> stories,
            SpeakingDayRepository.@Nullable Turn elsewhere,
            LocalDate today,
            Instant now) {
        var order = places(slots, false, day, false, enrolmentId, now);
        var standby = places(slots, true, day, false, enrolmentId, now);
        long free = order.stream().filter(place -> place.speaker().isEmpty()).count();
        var mine = mine(slots, enrolmentId, stories);
        boolean over = day.day().isBefore(today);
        boolean may = !over && elsewhere == null && (mine == null || mine.standby());
        return new SpeakingDayPage(
                Long.toString(day.id()),
                back(day),
                studentHead(mine, free, over),
                meta(day),
                lights(day),
                false,
                order,
                free == 0 ? "full" : free + " free",
                standby,
                mine,
                may,
                may && mine == null && free == 0,
                elsewhere == null || over ? "" : whyNot(elsewhere),
                List.of(),
                day.catchUp(),
                false);
    }

    private static String back(SpeakingDay day) {
        return "/courses/" + day.courseId() + "/speaking-days";
    }

    private static String meta(SpeakingDay day) {
        return When.longDay(day.day()) + ", " + When.time(day.startsAt()) + " · " + day.title()
                + (day.title().startsWith(day.assignment()) ? "" : " · " + day.assignment());
    }

    private static String lights(SpeakingDay day) {
        var signals = day.signals();
        return "Green at " + Minutes.of(signals.green()) + ", yellow at " + Minutes.of(signals.yellow()) + ", red at "
                + Minutes.of(signals.red()) + ".";
    }

    private static String staffHead(int places, long free, long open) {
        if (places == 0) {
            return "No place on this day yet.";
        }
        if (free == places) {
            return "Nobody has a place yet.";
        }
        if (open > 0) {
            return open == 1 ? "One speaker has no story yet." : open + " speakers have no story yet.";
        }
        return free > 0
                ? free + (free == 1 ? " place is" : " places are") + " still free."
                : "Everybody knows when to speak.";
    }

    private static String studentHead(@Nullable Mine mine, long free, boolean over) {
        if (mine != null && mine.told()) {
            return "You told yours.";
        }
        if (over) {
            return "This day is over.";
        }
        if (mine != null) {
            return mine.words();
        }
        return free == 0 ? "Every place is taken." : free == 1 ? "One place is free." : free + " places are free.";
    }

    private static String whyNot(SpeakingDayRepository.Turn turn) {
        return turn.told()
                ? "You told your story for this assignment on " + When.longDay(turn.day()) + "."
                : "You already speak on " + When.longDay(turn.day()) + ". Give that place back first to speak here.";
    }

    private static @Nullable Mine mine(List<Slot> slots, long enrolmentId, List<SpeakingDayRepository.Named> stories) {
        for (var slot : slots) {
            if (slot.enrolmentId() != null && slot.enrolmentId() == enrolmentId) {
                var choices = new ArrayList<Choice>();
                choices.add(new Choice("", "not decided"));
                stories.forEach(story -> choices.add(Choice.of(story.id(), story.name())));
                return new Mine(
                        Long.toString(slot.id()),
                        slot.standby()
                                ? "You stand by, " + ordinal(slot.position()) + " in line."
                                : "You speak " + ordinal(slot.position()) + ".",
                        slot.standby(),
                        slot.storyId() == null ? "" : Long.toString(slot.storyId()),
                        choices,
                        slot.talkId() != null);
            }
        }
        return null;
    }

    private static List<Place> places(
            List<Slot> slots, boolean standby, SpeakingDay day, boolean staff, long enrolmentId, Instant now) {
        var places = new ArrayList<Place>();
        for (var slot : slots) {
            if (slot.standby() == standby) {
                places.add(place(slot, places.size() + 1, day, staff, enrolmentId, now));
            }
        }
        return places;
    }

    private static Place place(Slot slot, int number, SpeakingDay day, boolean staff, long enrolmentId, Instant now) {
        boolean mine = slot.enrolmentId() != null && slot.enrolmentId() == enrolmentId;
        boolean open = slot.story().isEmpty();
        return new Place(
                Long.toString(slot.id()),
                number,
                slot.speaker(),
                slot.enrolmentId() == null ? "" : Long.toString(slot.enrolmentId()),
                slot.free() ? "" : open ? (slot.told() ? "no story named" : "no story yet") : slot.story(),
                open,
                state(slot, day, staff || mine, now),
                slot.talkId() != null && (staff || mine) ? "/talks/" + slot.talkId() : "",
                mine,
                slot.talkId() != null,
                staff ? notes(slot) : "");
    }

    /** Times and misses are between a speaker and the staff; the class sees who has spoken. */
    private static String state(Slot slot, SpeakingDay day, boolean inside, Instant now) {
        return switch (slot.clock().state()) {
            case STOPPED -> inside ? "told, " + Minutes.of(slot.clock().spoken(now)) : "told";
            case RUNNING -> "speaking";
            case PAUSED -> "paused";
            case WAITING -> slot.noShow() && inside ? (day.catchUp() ? "missed before" : "missed") : "";
        };
    }

    static String notes(Slot slot) {
        var notes = new ArrayList<String>();
        if (slot.timeMultiplierPercent() > 100) {
            notes.add("time × " + times(slot.timeMultiplierPercent()));
        }
        if (slot.instructorOnlyAudience()) {
            notes.add("to the instructor alone");
        }
        if (slot.noFillerTally()) {
            notes.add("no filler tally");
        }
        return String.join(" · ", notes);
    }

    private static String times(int percent) {
        int rest = percent % 100;
        return rest == 0
                ? percent / 100 + ""
                : percent / 100 + "." + (rest % 10 == 0 ? rest / 10 + "" : (rest < 10 ? "0" : "") + rest);
    }

    private static String ordinal(int n) {
        int tens = n % 100;
        if (tens >= 11 && tens <= 13) {
            return n + "th";
        }
        return switch (n % 10) {
            case 1 -> n == 1 ? "first" : n + "st";
            case 2 -> n == 2 ? "second" : n + "nd";
            case 3 -> n == 3 ? "third" : n + "rd";
            default -> n + "th";
        };
    }
}
