package howtotalk.submission;

import howtotalk.assignment.Points;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A student's assignments by what they want from the student, ready to print.
 *
 * @param heading the answer: what is due
 * @param groups those that are not empty
 */
public record WorkListPage(String heading, String crumb, boolean empty, List<Group> groups) {

    /** Assignments of one sort. */
    public record Group(String id, String title, String note, List<Line> lines) {}

    /**
     * An assignment.
     *
     * @param due in words
     * @param presses whether the due wants the reader now
     * @param badge for example "On time"; empty for none
     * @param tone of the badge: ok, attn, solid or empty
     * @param score released, or empty
     */
    public record Line(
            String href,
            String title,
            String meta,
            String due,
            boolean presses,
            String badge,
            String tone,
            String score) {}

    private static final Duration SOON = Duration.ofDays(7);

    /**
     * @param crumb the course, or empty for all of them
     * @param several whether each line names its course
     */
    static WorkListPage of(List<StudentWork> works, Instant now, String crumb, boolean several) {
        var due = new ArrayList<StudentWork>();
        var coming = new ArrayList<StudentWork>();
        var handedIn = new ArrayList<StudentWork>();
        var graded = new ArrayList<StudentWork>();
        for (var work : works) {
            var row = work.row();
            if (work.invited(now)) {
                due.add(work);
            } else if (row.released() || row.excused()) {
                graded.add(work);
            } else if (row.handedInAt() != null) {
                handedIn.add(work);
            } else if (pressing(work, now)) {
                due.add(work);
            } else if (past(work, now)) {
                handedIn.add(work); // done in person, or closed without an attempt: nothing is left to do
            } else {
                coming.add(work);
            }
        }
        var byDue = Comparator.comparing(
                (StudentWork work) -> work.next().due(), Comparator.nullsLast(Comparator.naturalOrder()));
        due.sort(byDue);
        coming.sort(byDue);
        handedIn.sort(byDue.reversed());
        graded.sort(byDue.reversed());
        var groups = new ArrayList<Group>();
        add(groups, "due", "Due now", due, now, several);
        add(groups, "coming", "Coming", coming, now, several);
        add(groups, "handed-in", "Handed in", handedIn, now, several);
        add(groups, "graded", "Graded", graded, now, several);
        return new WorkListPage(heading(due, coming, now, works.isEmpty()), crumb, works.isEmpty(), groups);
    }

    private static boolean pressing(StudentWork work, Instant now) {
        var dates = work.dates();
        if (dates.due() == null) {
            return work.row().online() && dates.takesWork(now) && work.row().draft();
        }
        boolean soon = !now.isBefore(dates.due().minus(SOON));
        if (!work.row().online()) {
            return soon && !now.isAfter(dates.due());
        }
        return soon && (dates.takesWork(now) || now.isBefore(dates.due()));
    }

    private static boolean past(StudentWork work, Instant now) {
        var dates = work.dates();
        boolean closed = dates.closes() != null && now.isAfter(dates.closes());
        return closed || !work.row().online() && dates.due() != null && now.isAfter(dates.due());
    }

    private static String heading(List<StudentWork> due, List<StudentWork> coming, Instant now, boolean none) {
        if (none) {
            return "There is nothing to do yet.";
        }
        if (due.isEmpty()) {
            return coming.isEmpty() ? "You have handed in everything." : "Nothing is due this week.";
        }
        long late = due.stream().filter(work -> missing(work, now)).count();
        var things =
                due.size() == 1 ? "One thing is due" : Prose.sentence(Prose.number(due.size())) + " things are due";
        if (late > 0) {
            return late == due.size() ? things + ", and late." : things + ", " + Prose.number(late) + " of them late.";
        }
        var words = DueWords.of(due.get(0).next(), now, due.get(0).row().zone());
        var when = words.startsWith("Due ") ? words.substring(4).split(",", 2)[0] : "";
        return when.isEmpty() ? things + "." : things + (due.size() == 1 ? " " : ", the first ") + on(when) + ".";
    }

    /** Whether something that counts is wanting: work worth no points is extra. */
    private static boolean missing(StudentWork work, Instant now) {
        return work.row().points() > 0 && work.timeliness(now) == Timeliness.MISSING;
    }

    private static String on(String when) {
        return when.equals("tonight") || when.equals("today") || when.equals("tomorrow") ? when : "on " + when;
    }

    private static void add(
            List<Group> groups, String id, String title, List<StudentWork> works, Instant now, boolean several) {
        if (!works.isEmpty()) {
            var lines = works.stream().map(work -> line(work, now, several)).toList();
            groups.add(new Group(id, title, Integer.toString(works.size()), lines));
        }
    }

    private static Line line(StudentWork work, Instant now, boolean several) {
        var row = work.row();
        var dates = work.dates();
        var meta = (several ? row.courseCode() + " · " : "") + "Week " + row.week() + " · "
                + row.kind().words() + " · " + Points.words(row.points()) + " points"
                + (row.online() ? "" : " · in person");
        var score = work.row().scoreAfterLateness(dates);
        var standing = work.timeliness(now);
        boolean open = row.handedInAt() == null && !row.excused() && !row.released();
        boolean missing = missing(work, now);
        return new Line(
                "/assignments/" + row.assignmentId(),
                row.title(),
                meta,
                due(work, now, open),
                open && row.online() && row.points() > 0 && DueWords.presses(dates, now),
                score != null && standing == Timeliness.ON_TIME ? "" : badge(row, dates, standing),
                missing ? "solid" : standing == Timeliness.LATE ? "attn" : standing == Timeliness.ON_TIME ? "ok" : "",
                score == null ? "" : Points.words(score) + " of " + Points.words(row.points()));
    }

    private static String due(StudentWork work, Instant now, boolean open) {
        var row = work.row();
        var dates = work.dates();
        if (work.invited(now)) {
            return "Revision: " + DueWords.of(work.next(), now, row.zone());
        }
        if (row.handedInAt() != null) {
            return "Handed in " + When.moment(row.handedInAt(), row.zone());
        }
        if (dates.due() == null) {
            return "No due date";
        }
        if (open && dates.opens() != null && now.isBefore(dates.opens())) {
            return "Opens " + When.moment(dates.opens(), row.zone());
        }
        boolean over =
                !row.online() && now.isAfter(dates.due()) || dates.closes() != null && now.isAfter(dates.closes());
        return open && !over ? DueWords.of(dates, now, row.zone()) : "Was due " + When.moment(dates.due(), row.zone());
    }

    private static String badge(Work row, DueDate dates, Timeliness standing) {
        if (row.excused()) {
            return "Excused";
        }
        if (row.noShow()) {
            return "No show";
        }
        return switch (standing) {
            case MISSING -> row.points() > 0 ? "Missing" : "Extra";
            case LATE -> {
                var at = row.handedInAt();
                yield at == null ? "Late" : "Late " + DueWords.span(dates.lateness(at));
            }
            case ON_TIME -> "On time";
            case NOT_DUE -> row.draft() ? "Draft" : "";
        };
    }
}
