package howtotalk.gradebook.cells;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.gradebook.Books;
import howtotalk.gradebook.CellMark;
import howtotalk.gradebook.Gradebook;
import howtotalk.gradebook.Gradebook.Entry;
import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.GradebookRepository.Column;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.Points;
import howtotalk.submission.Timeliness;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What is typed into a cell of the gradebook, done: one cell, one transaction, nothing overwritten in silence. */
final class Cells {

    /** What became of it. */
    sealed interface Answer {

        /** On disk, or there already. */
        record Done(String sentence) implements Answer {}

        /** Nothing that this cell can hold. */
        record Refused(String sentence) implements Answer {}

        /** Done if it is sent again with a yes. */
        record Asked(String sentence) implements Answer {}

        /** Somebody changed the cell since it was shown; {@code there} is what stands in it now. */
        record Changed(String there, int version) implements Answer {}
    }

    /**
     * A cell that was typed into.
     *
     * @param version that the visitor saw, see {@link GradebookRepository.Cell#edition}
     * @param sure whether a score above the maximum is meant
     */
    record Request(long enrolmentId, long assignmentId, int version, String typed, String reason, boolean sure) {}

    /** One cell among others of its row. */
    record Place(Gradebook book, Gradebook.Row row, int at) {
        Column column() {
            return book.columns().get(at);
        }

        Entry entry() {
            return row.entries().get(at);
        }
    }

    private final Database database;
    private final Books books;
    private final Assessments assessments;
    private final CellRepository rows;

    Cells(Database database, Assessments assessments, InstantSource clock) {
        this.database = database;
        this.books = new Books(database, clock);
        this.assessments = assessments;
        this.rows = database.repository(CellRepository.class);
    }

    /**
     * The cell as it stands.
     *
     * @throws Problem 404 for a student whom the visitor does not see, and for an assignment of another course
     */
    Place place(Standing standing, long enrolmentId, long assignmentId) {
        var book = books.ofStudent(standing, enrolmentId);
        if (book.rows().isEmpty()) throw Problem.notFound();
        for (int i = 0; i < book.columns().size(); i++) {
            if (book.columns().get(i).id() == assignmentId)
                return new Place(book, book.rows().get(0), i);
        }
        throw Problem.notFound();
    }

    /** Does what was typed. */
    Answer change(Standing standing, Request request) {
        return database.transaction(() -> {
            var place = place(standing, request.enrolmentId(), request.assignmentId());
            var typed = Typed.read(
                    request.typed(), place.column().points(), place.book().scheme());
            if (typed instanceof Typed.Unclear unclear) return new Answer.Refused(unclear.sentence());
            if (isThere(place.entry(), typed)) return new Answer.Done("That stands there already.");
            if (place.entry().version() != request.version()) {
                return new Answer.Changed(there(place.entry()), place.entry().version());
            }
            return typed instanceof Typed.Score score
                    ? score(standing, request, place, score.hundredths())
                    : mark(standing, request, place, (Typed.Mark) typed);
        });
    }

    private static boolean isThere(Entry entry, Typed typed) {
        var work = entry.work();
        if (typed instanceof Typed.Score score) {
            return !work.excused() && work.score() != null && work.score() == score.hundredths();
        }
        return switch ((Typed.Mark) typed) {
            case EXCUSED -> work.excused();
            case NO_SHOW -> work.noShow() && work.score() == null && !work.excused();
            case MISSING -> CellMark.of(entry) == CellMark.MISSING;
            case NOTHING -> !work.excused() && !work.noShow() && work.score() == null;
        };
    }

    /** What would have to be typed to get the cell as it stands. */
    static String there(Entry entry) {
        var score = entry.work().score();
        if (entry.work().excused()) return "EX";
        if (score != null) return Points.brief(score);
        return entry.work().noShow() ? "NS" : "";
    }

    private Answer score(Standing standing, Request request, Place place, long hundredths) {
        long possible = place.column().points();
        if (possible > 0 && hundredths > possible && !request.sure()) {
            return new Answer.Asked(Points.brief(hundredths) + " is more than the " + Points.brief(possible)
                    + " that this is worth. Give the rest as extra?");
        }
        var taken = unexcuse(standing, request, place);
        give(standing, request, hundredths);
        return done(standing, request, taken);
    }

    private Answer mark(Standing standing, Request request, Place place, Typed.Mark mark) {
        var work = place.entry().work();
        return switch (mark) {
            case EXCUSED -> {
                decide(standing, request, What.EXCUSED);
                yield new Answer.Done("Excused: it counts on neither side.");
            }
            case NO_SHOW -> {
                if (work.score() != null) {
                    yield new Answer.Refused("There is a score already, so it was made up. Empty the cell first.");
                }
                unexcuse(standing, request, place);
                decide(standing, request, What.NO_SHOW);
                yield new Answer.Done("No-show: it counts 0 until it is made up.");
            }
            case MISSING -> missing(standing, request, place);
            case NOTHING -> nothing(standing, request, place);
        };
    }

    /**
     * Missing is computed, and cannot be set: it is what remains when everything set by hand is taken back from online
     * work past its date. Where that is so, typing it takes back; elsewhere it says why not.
     */
    private Answer missing(Standing standing, Request request, Place place) {
        var graded = place.entry().graded();
        var work = place.entry().work();
        if (!place.column().online()) {
            return new Answer.Refused("Nothing is handed in here, so nothing is missing. Type 0, or NS for a no-show.");
        }
        if (work.handedInAt() != null) {
            return new Answer.Refused("This was handed in, so it is not missing. Type a score, or EX to excuse it.");
        }
        if (graded.due() == null
                || graded.timeliness() == Timeliness.NOT_DUE && !work.excused() && work.score() == null) {
            return new Answer.Refused("It is not due yet. It turns to MI by itself when its date has passed.");
        }
        return nothing(standing, request, place);
    }

    private Answer nothing(Standing standing, Request request, Place place) {
        var work = place.entry().work();
        if (work.excused()) {
            decide(standing, request, What.NOT_EXCUSED);
            return done(standing, request, "No longer excused. ");
        }
        if (work.score() == null) {
            decide(standing, request, What.SHOWED);
            return new Answer.Done("No longer a no-show.");
        }
        boolean byLevels = place.column().rubricId() != null && rows.byHand(submission(request)) == null;
        if (byLevels) {
            return new Answer.Refused(
                    "This score comes from the levels of the rubric. Open the grading view to change them,"
                            + " or type a score to count instead.");
        }
        give(standing, request, null);
        var after = place(standing, request.enrolmentId(), request.assignmentId())
                .entry()
                .work()
                .score();
        return new Answer.Done(
                after == null
                        ? "Taken back."
                        : "Taken back: the levels of the rubric count again, " + Points.brief(after) + ".");
    }

    private String unexcuse(Standing standing, Request request, Place place) {
        if (!place.entry().work().excused()) return "";
        decide(standing, request, What.NOT_EXCUSED);
        return "No longer excused. ";
    }

    private void decide(Standing standing, Request request, What what) {
        assessments.decide(submission(request), standing.accountId(), what, request.reason());
    }

    private void give(Standing standing, Request request, @Nullable Long hundredths) {
        long submission = submission(request);
        var save = assessments.giveScore(
                submission, standing.accountId(), rows.version(submission), hundredths, request.reason());
        if (save instanceof Save.Conflict) throw new IllegalStateException("changed within one transaction");
    }

    private long submission(Request request) {
        return assessments.submission(request.assignmentId(), request.enrolmentId());
    }

    /** What was saved, and what lateness and the release make of it. */
    private Answer done(Standing standing, Request request, String before) {
        var entry =
                place(standing, request.enrolmentId(), request.assignmentId()).entry();
        var entered = entry.work().score();
        if (entered == null) return new Answer.Done(before.strip());
        var counted = entry.graded().score();
        var words = new StringBuilder(before).append(Points.brief(entered)).append(" saved");
        if (counted != null && !counted.equals(entered)) {
            words.append("; lateness takes ")
                    .append(Points.brief(entered - counted))
                    .append(" off, ")
                    .append(Points.brief(counted))
                    .append(" counts");
        }
        return new Answer.Done(words.append(entry.work().released() ? ". The student sees it." : ". Not released yet.")
                .toString());
    }
}
