package howtotalk.report.sections;

import howtotalk.report.AssessedTalk;
import howtotalk.report.CountedTalk;
import howtotalk.report.Growth;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 6: talks told, the levels given for them by round, and how a student's first differ from the last. */
final class SpeakingSection {

    private final Pool whole;
    private final FiguresOf<CountedTalk> talks;
    private final FiguresOf<AssessedTalk> assessed;
    private final FiguresOf<Growth> growths;
    private final FiguresOf<StudentCounts> students;

    private SpeakingSection(Subject subject) {
        this.whole = subject.whole();
        this.talks = FiguresOf.rows(subject, Pool::talks);
        this.assessed = FiguresOf.rows(subject, Pool::assessed);
        this.growths = FiguresOf.rows(subject, Pool::growths);
        this.students = FiguresOf.rows(subject, Pool::students);
    }

    static Section of(Subject subject) {
        return new SpeakingSection(subject).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(told());
        var rounds = whole.assignments().stream()
                .filter(title ->
                        whole.assessed().stream().anyMatch(talk -> talk.round().equals(title)))
                .toList();
        var criteria = criteria();
        if (criteria.isEmpty()) {
            blocks.add(new Paragraph(
                    "No levels of a talk were released by the as-of date, so there are no means to show. Levels released"
                            + " later are in a report of a later day."));
        } else {
            blocks.add(means(rounds, criteria));
            blocks.add(growth(criteria));
        }
        return new Section(6, "speaking", "Speaking", blocks);
    }

    private Table told() {
        var tellers = whole.talks().stream()
                .map(talk -> talk.who().enrolmentId())
                .collect(Collectors.toCollection(HashSet::new));
        var rows = new ArrayList<Table.Row>();
        rows.add(Rowed.of(
                talks.count("speaking.talks", "Talks told", "", "Talks stopped by the as-of date.", talk -> 1), ""));
        rows.add(Rowed.of(
                talks.share(
                        "speaking.talks.citing",
                        "Tell of a logged conversation",
                        "",
                        "Talks whose story comes from at least one touch that went both ways, of all talks told.",
                        CountedTalk::cites),
                "of all talks told"));
        rows.add(Rowed.of(
                students.share(
                        "speaking.tellers",
                        "Students who told a story",
                        "",
                        "Students with at least one talk, of E.",
                        student -> tellers.contains(student.who().enrolmentId())),
                ""));
        var names = new Names();
        for (var round : rounds()) {
            rows.add(Rowed.of(
                    talks.count(
                            "speaking.talks.round." + names.id(round),
                            "Talks told",
                            round,
                            "Talks told in this round.",
                            talk -> talk.round().equals(round) ? 1 : 0),
                    ""));
        }
        return new Table(
                "talks", "Talks", "Stories told in the room", List.of("Number"), 0, Drawing.BAR, rows, null, "", false);
    }

    private Table means(List<String> rounds, List<String> criteria) {
        var criterionNames = new Names();
        var rows = new ArrayList<Table.Row>();
        for (var criterion : criteria) {
            var id = "speaking.level." + criterionNames.id(criterion);
            var roundNames = new Names();
            var figures = new ArrayList<Figure>();
            for (var round : rounds) {
                figures.add(assessed.mean(
                        id + "." + roundNames.id(round),
                        criterion,
                        round,
                        "Mean of the levels released by the as-of date, 0 to 4, of this criterion in this round.",
                        talk -> talk.round().equals(round) ? talk.halves().get(criterion) : null));
            }
            rows.add(new Table.Row(criterion, "", figures));
        }
        return new Table(
                "levels",
                "Mean level by criterion and round",
                "Criterion, levels 0 to 4",
                rounds,
                rounds.size() - 1,
                Drawing.NONE,
                rows,
                null,
                "Levels released by the as-of date, as they stand now, without the work of those who withdrew. What was released"
                        + " later is in a report of a later day. Small: how many talks. Rounds differ in what"
                        + " they ask, so that a row is no measure of progress; the pairs below are of the same students.",
                false);
    }

    private Table growth(List<String> criteria) {
        var names = new Names();
        var rows = new ArrayList<Table.Row>();
        for (var criterion : criteria) {
            var id = "speaking.change." + names.id(criterion);
            Predicate<Growth> of = pair -> pair.criterion().equals(criterion);
            if (whole.growths().stream().noneMatch(of)) {
                continue; // asked for in one round only
            }
            rows.add(new Table.Row(
                    criterion,
                    "",
                    List.of(
                            growths.mean(
                                    id,
                                    criterion,
                                    "mean change from first to last talk",
                                    "Level of the last talk in which the criterion was assessed less that of the first,"
                                            + " over students with at least two.",
                                    pair -> of.test(pair) ? pair.halves() : null),
                            change(id + ".higher", criterion, "higher in the last talk", of, pair -> pair.halves() > 0),
                            change(id + ".same", criterion, "the same", of, pair -> pair.halves() == 0),
                            change(
                                    id + ".lower",
                                    criterion,
                                    "lower in the last talk",
                                    of,
                                    pair -> pair.halves() < 0))));
        }
        return new Table(
                "change",
                "From the first talk to the last, of the same student",
                "Criterion",
                List.of("Mean change", "Higher", "The same", "Lower"),
                0,
                Drawing.CHANGE,
                rows,
                null,
                "Students with at least two assessed talks. Small: how many. There is no comparison class, and the rounds"
                        + " differ.",
                false);
    }

    private Figure change(String id, String criterion, String words, Predicate<Growth> of, Predicate<Growth> is) {
        return growths.rate(
                id,
                criterion,
                words,
                "Students whose level in the last talk was " + words.replace(" in the last talk", "")
                        + ", of those with at least two.",
                pair -> of.test(pair) ? new Rate(is.test(pair) ? 1 : 0, 1) : new Rate(0, 0));
    }

    /** In the courses' order, those in which anything was told. */
    private List<String> rounds() {
        var held = new HashSet<String>();
        whole.talks().forEach(talk -> held.add(talk.round()));
        return whole.assignments().stream().filter(held::contains).toList();
    }

    /** In the order in which the first talks name them. */
    private List<String> criteria() {
        var names = new LinkedHashSet<String>();
        whole.assessed()
                .forEach(talk -> talk.halves().keySet().stream().sorted().forEach(names::add));
        return List.copyOf(names);
    }
}
