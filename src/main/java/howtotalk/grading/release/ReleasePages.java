package howtotalk.grading.release;

import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page of an assignment's releases from the facts. */
final class ReleasePages {

    /** What somebody typed for a plan, and what was wrong with it. */
    record Plan(String whom, String at, String error) {

        static final Plan NONE = new Plan("", "", "");
    }

    private final Asked asked;
    private final Instant now;
    private final ZoneId zone;

    ReleasePages(Asked asked, Instant now) {
        this.asked = asked;
        this.now = now;
        this.zone = ZoneId.of(asked.timeZone());
    }

    ReleasePage page(
            List<Queued> students,
            Map<Long, List<String>> openLevels,
            List<Release> releases,
            String student,
            Plan plan) {
        var path = "/assignments/" + asked.id();
        var lines = lines(students);
        int ready = lines.get(lines.size() - 1).ready();
        var single = single(students);
        return new ReleasePage(
                asked.title(),
                path + "/grading",
                head(ready),
                path + "/release",
                FormKeys.fresh(),
                lines.size() == 2 ? lines.subList(1, 2) : lines,
                ready,
                ReleaseCheck.of(asked, students, openLevels, now),
                single,
                student,
                FormKeys.fresh(),
                FormKeys.fresh(),
                whom(lines, single),
                plan.whom(),
                plan.at(),
                "In the time of the course, " + zone.getId().replace('_', ' ')
                        + ". What is finished by then is released.",
                plan.error(),
                releases.stream().filter(Release::planned).map(this::planned).toList(),
                releases.stream()
                        .filter(release -> release.undoableUntil(now) != null)
                        .map(this::undoable)
                        .toList(),
                releases.stream()
                        .filter(release -> !release.planned() && release.undoableUntil(now) == null)
                        .map(this::past)
                        .toList());
    }

    private static String head(int ready) {
        return ready == 0
                ? "Nothing new to release."
                : ready == 1 ? "One grade is ready." : ready + " grades are ready.";
    }

    /** The sections by name, and all of them as the last. */
    private List<ReleasePage.Line> lines(List<Queued> students) {
        var bySection = new LinkedHashMap<String, List<Queued>>();
        for (var student : students) {
            bySection
                    .computeIfAbsent(
                            student.section() == null ? "No section" : student.section(), s -> new ArrayList<>())
                    .add(student);
        }
        var lines = new ArrayList<ReleasePage.Line>();
        bySection.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var id = entry.getValue().get(0).sectionId();
            lines.add(count(entry.getKey(), id == null ? "" : id.toString(), entry.getValue()));
        });
        lines.add(count("All", "", students));
        return lines;
    }

    private ReleasePage.Line count(String section, String value, List<Queued> students) {
        int ready = 0;
        int open = 0;
        int ungraded = 0;
        int released = 0;
        int others = 0;
        for (var student : students) {
            var work = student.work();
            if (ReleaseCheck.ready(work)) ready++;
            else if (work.excused()) others++;
            else if (work.released()) released++;
            else if (work.begun()) open++;
            else if (Graded.of(asked.terms(), work, now).state().waits()) ungraded++;
            else others++;
        }
        return new ReleasePage.Line(section, value, ready, open, ungraded, released, others);
    }

    private static List<Choice> single(List<Queued> students) {
        return students.stream()
                .filter(student -> ReleaseCheck.ready(student.work()))
                .map(student -> Choice.of(student.enrolmentId(), student.name()))
                .toList();
    }

    private static List<Choice> whom(List<ReleasePage.Line> lines, List<Choice> students) {
        var whom = new ArrayList<Choice>();
        whom.add(new Choice("", "Everybody"));
        if (lines.size() > 2) {
            for (var line : lines) {
                if (!line.value().isEmpty()) whom.add(new Choice("section-" + line.value(), line.section()));
            }
        }
        for (var student : students) whom.add(new Choice("student-" + student.value(), student.words()));
        return whom;
    }

    private ReleasePage.Planned planned(Release release) {
        var at = release.plannedAt() == null ? now : release.plannedAt();
        return new ReleasePage.Planned(
                When.moment(at, zone) + ": " + release.whom(), by(release), "/releases/" + release.id() + "/delete");
    }

    private ReleasePage.Undoable undoable(Release release) {
        var at = release.releasedAt() == null ? now : release.releasedAt();
        var until = When.time(at.plus(Release.UNDO), zone);
        return new ReleasePage.Undoable(
                grades(release) + " released at " + When.time(at, zone) + " for " + release.whom()
                        + ". It can be taken back until " + until + "; after that "
                        + (release.grades() == 1 ? "the student is" : "the students are") + " told by mail.",
                "/releases/" + release.id() + "/undoing");
    }

    private ReleasePage.Past past(Release release) {
        if (release.cancelledAt() != null) {
            var at = release.plannedAt() == null ? release.cancelledAt() : release.plannedAt();
            return new ReleasePage.Past(
                    When.moment(at, zone) + ": " + release.whom(), join("called off", by(release)), "faint");
        }
        var at = release.releasedAt() == null ? now : release.releasedAt();
        var told = release.toldAt() == null ? "" : "told at " + When.time(release.toldAt(), zone);
        var undone = release.undoneAt();
        return new ReleasePage.Past(
                When.moment(at, zone) + ": " + release.whom() + ", "
                        + (release.grades() == 0 ? "nothing was ready" : grades(release)),
                join(
                        undone == null ? told : "taken back at " + When.time(undone, zone) + ", nobody was told",
                        by(release)),
                undone == null ? null : "faint");
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }

    private static String by(Release release) {
        return release.actor().isEmpty() ? "" : "by " + release.actor();
    }

    private static String grades(Release release) {
        return release.grades() + (release.grades() == 1 ? " grade" : " grades");
    }
}
