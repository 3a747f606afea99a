package howtotalk.rubric.exchange;

import howtotalk.imports.FormulaGuard;
import howtotalk.imports.Table;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Percents;
import howtotalk.rubric.Rubric;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rubrics from a table with a row a criterion. What cannot be taken is said by line and column, never guessed. */
final class RubricFileReader {

    private static final int MOST_CRITERIA = 20;
    private static final int MOST_RUBRICS = 100;
    private static final int MOST_WEIGHT = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2_000;

    private final Table table;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    private RubricFileReader(Table table) {
        this.table = table;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    static RubricFile read(byte[] bytes) {
        var reader = new RubricFileReader(TableReader.read(bytes));
        var header = reader.table.header();
        if (header.hasAll("Rubric Name", "Criteria Name")) return reader.canvas();
        if (header.hasAll(RubricTable.RUBRIC, RubricTable.CRITERION, RubricTable.WEIGHT, RubricTable.LEVEL + 0)) {
            return reader.plain();
        }
        throw new UnreadableFile("This is no table of rubrics. It needs the columns Rubric, Criterion, Weight, Level 0,"
                + " Level 0 percent and so on, as a file from here has them, or those of Canvas’s template: Rubric Name,"
                + " Criteria Name, Rating Name, Rating Points.");
    }

    private RubricFile plain() {
        var rubrics = new LinkedHashMap<String, List<Criterion>>();
        for (var row : table.rows()) {
            var title = name(row, RubricTable.RUBRIC, "the title of the rubric");
            var name = name(row, RubricTable.CRITERION, "the name of the criterion");
            var about = words(row, RubricTable.ABOUT);
            var weight = Input.number(cell(row, RubricTable.WEIGHT));
            boolean weighs = weight != null && weight > 0 && weight <= MOST_WEIGHT;
            if (!weighs) fault(row, RubricTable.WEIGHT, "a weight is a whole number from 1 to 1,000.");
            int before = faults.size();
            var levels = levels(row);
            if (levels.size() < 2 && faults.size() == before) {
                fault(row, RubricTable.LEVEL + 0, "a criterion has at least two levels.");
            }
            var there = place(rubrics, row, RubricTable.CRITERION, title, name);
            if (there == null || weight == null || !faults.isEmpty()) continue;
            there.add(new Criterion(0, there.size(), name, about, weight.intValue(), levels));
        }
        return file(rubrics);
    }

    private List<Level> levels(Table.Row row) {
        var levels = new ArrayList<Level>();
        int highest = -1;
        for (int i = 0; i < RubricTable.LEVELS; i++) {
            var column = RubricTable.LEVEL + i;
            var name = cell(row, column);
            var percent = cell(row, column + RubricTable.PERCENT);
            var words = words(row, column + RubricTable.DESCRIPTION);
            if (name.isEmpty()) {
                if (!percent.isEmpty() || !words.isEmpty()) fault(row, column, "this level has no name.");
                continue;
            }
            if (name.length() > LONGEST_NAME) fault(row, column, "a name has at most 200 characters.");
            var worth = Percents.read(percent);
            if (worth == null || worth > Percents.MOST) {
                fault(row, column + RubricTable.PERCENT, "a percent lies between 0 and 200, such as 55 or 62.5.");
                continue;
            }
            if (worth <= highest) {
                fault(row, column + RubricTable.PERCENT, "each level is worth more than the one before it.");
            }
            highest = worth;
            levels.add(new Level(levels.size(), name, words, worth));
        }
        return levels;
    }

    private RubricFile canvas() {
        var rubrics = new LinkedHashMap<String, List<CanvasCriterion>>();
        var ratings = CanvasCriterion.columns(table.header().asWritten());
        if (ratings.isEmpty()) {
            throw new UnreadableFile("No ratings are in this file. Canvas’s template has them in three columns each:"
                    + " Rating Name, Rating Description, Rating Points.");
        }
        for (var row : table.rows()) {
            var title = name(row, "Rubric Name", "the title of the rubric");
            var name = name(row, "Criteria Name", "the name of the criterion");
            var about = words(row, "Criteria Description");
            if (cell(row, "Criteria Enable Range").equalsIgnoreCase("true")) {
                notes.add("Ranges of points are not kept: each rating counts its highest points, and half levels lie"
                        + " between two ratings.");
            }
            var there = place(rubrics, row, "Criteria Name", title, name);
            var criterion = CanvasCriterion.of(there == null ? 0 : there.size(), name, about, cells(row), ratings);
            criterion.faults().forEach(fault -> fault(row, fault.column(), fault.sentence()));
            notes.addAll(criterion.notes());
            if (there != null && faults.isEmpty()) there.add(criterion);
        }
        if (!faults.isEmpty()) return file(Map.of());
        notes.add("Points become weights: how many points the work is worth is said by its assignment.");
        var weighed = new LinkedHashMap<String, List<Criterion>>();
        rubrics.forEach((title, criteria) -> {
            var known = CanvasCriterion.weighed(criteria);
            if (known.isEmpty()) {
                faults.add("“" + title + "”: the points of its criteria cannot be said as weights from 1 to 1,000. Use"
                        + " fewer decimals.");
            }
            weighed.put(title, known);
        });
        return file(weighed);
    }

    private RubricFile file(Map<String, List<Criterion>> criteria) {
        var rubrics = new ArrayList<Rubric>();
        if (faults.isEmpty()) criteria.forEach((title, known) -> rubrics.add(new Rubric(0, title, known)));
        if (rubrics.size() > MOST_RUBRICS) faults.add("The file has more than 100 rubrics. Split it.");
        boolean canvas = table.header().hasAll("Rubric Name", "Criteria Name");
        return new RubricFile(rubrics, List.copyOf(notes), canvas, faults);
    }

    /** The criteria among which this one takes the next place; nothing if it cannot stand there. */
    private <T> @Nullable List<T> place(
            Map<String, List<T>> rubrics, Table.Row row, String column, String title, String name) {
        if (title.isEmpty() || name.isEmpty()) return null;
        if (!seen.add(title + "\n" + name.toLowerCase(Locale.ROOT))) {
            fault(row, column, "“" + name + "” stands in “" + title + "” twice.");
            return null;
        }
        var there = rubrics.computeIfAbsent(title, key -> new ArrayList<>());
        if (there.size() == MOST_CRITERIA) {
            fault(row, column, "a rubric has at most 20 criteria.");
            return null;
        }
        return there;
    }

    private String name(Table.Row row, String column, String what) {
        var name = cell(row, column).replace('\n', ' ');
        if (name.isEmpty()) fault(row, column, what + " is missing.");
        if (name.length() > LONGEST_NAME) fault(row, column, "a name has at most 200 characters.");
        return name;
    }

    private String words(Table.Row row, String column) {
        var words = cell(row, column);
        if (words.length() > LONGEST_WORDS) fault(row, column, "a description has at most 2,000 characters.");
        return words;
    }

    private static String cell(Table.Row row, String column) {
        return clean(row.cell(column));
    }

    private static List<String> cells(Table.Row row) {
        return row.cells().stream().map(RubricFileReader::clean).toList();
    }

    private static String clean(String cell) {
        return FormulaGuard.unguard(cell.strip())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    private void fault(Table.Row row, String column, String sentence) {
        faults.add(new UnreadableFile(row.line(), column, sentence).sentence());
    }
}
