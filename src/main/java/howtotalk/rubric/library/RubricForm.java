package howtotalk.rubric.library;

import howtotalk.rubric.Criterion;
import howtotalk.rubric.Level;
import howtotalk.rubric.Percents;
import howtotalk.rubric.Rubric;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rubric as typed.
 *
 * @param rows the criteria in their order
 * @param base the version of the rubric that the form was filled from
 */
record RubricForm(String title, List<Row> rows, int base, Errors errors) {

    static final String BASE = "base";
    static final int MOST_CRITERIA = 20;
    static final int LONGEST_WORDS = 2_000;

    private static final String ROWS = "rows";
    private static final int SLOTS = 5;
    private static final int MOST_WEIGHT = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final List<String> LEVEL_NAMES = List.of("None", "Thin", "Fair", "Good", "Rare");

    /**
     * A criterion.
     *
     * @param key how its fields end: its id, or n and a number for a new one
     * @param about what it looks at
     * @param slots the five places for levels; one without a name is no level
     */
    record Row(String key, String name, String about, String weight, List<Slot> slots) {

        /** Of a criterion that is there, or 0. */
        long id() {
            var id = Input.number(key);
            return id == null ? 0 : id;
        }
    }

    /** The place of a level. */
    record Slot(String name, String percent, String words) {

        private boolean empty() {
            return name.isEmpty();
        }
    }

    static RubricForm of(Rubric rubric, int base) {
        var rows = rubric.criteria().stream()
                .map(criterion -> new Row(
                        Long.toString(criterion.id()),
                        criterion.name(),
                        criterion.description(),
                        Integer.toString(criterion.weight()),
                        slots(criterion.levels())))
                .toList();
        return new RubricForm(rubric.title(), rows, base, new Errors());
    }

    private static List<Slot> slots(List<Level> levels) {
        var slots = new ArrayList<Slot>();
        for (var level : levels) {
            slots.add(new Slot(level.name(), Percents.words(level.percent()), level.description()));
        }
        while (slots.size() < SLOTS) slots.add(new Slot("", "", ""));
        return slots;
    }

    static RubricForm read(Input input) {
        var rows = new ArrayList<Row>();
        var keys = new HashSet<String>();
        for (var key : input.line(ROWS).split(",", -1)) {
            if (!key.matches("n?\\d{1,18}") || !keys.add(key) || rows.size() > 2 * MOST_CRITERIA) continue;
            var slots = new ArrayList<Slot>();
            for (int i = 0; i < SLOTS; i++) {
                slots.add(new Slot(
                        input.line("level_" + key + "_" + i),
                        input.line("percent_" + key + "_" + i),
                        input.text("words_" + key + "_" + i).strip()));
            }
            rows.add(new Row(
                    key,
                    input.line("name_" + key),
                    input.text("about_" + key).strip(),
                    input.line("weight_" + key),
                    slots));
        }
        var base = input.number(BASE, 0L);
        return new RubricForm(
                input.line("title"),
                rows,
                base == null || base > Integer.MAX_VALUE ? 0 : base.intValue(),
                new Errors());
    }

    /** Everything that was typed, by the names of the fields. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put(ROWS, order());
        for (var row : rows) {
            fields.put("name_" + row.key(), row.name());
            fields.put("weight_" + row.key(), row.weight());
            fields.put("about_" + row.key(), row.about());
            for (int i = 0; i < SLOTS; i++) {
                var slot = row.slots().get(i);
                fields.put("level_" + row.key() + "_" + i, slot.name());
                fields.put("percent_" + row.key() + "_" + i, slot.percent());
                fields.put("words_" + row.key() + "_" + i, slot.words());
            }
        }
        return fields;
    }

    /** The keys of the rows in their order, as they are sent. */
    String order() {
        return String.join(",", rows.stream().map(Row::key).toList());
    }

    /**
     * The form after one of its buttons.
     *
     * @param button {@code add}, or {@code up_KEY}, {@code down_KEY}, {@code remove_KEY}; anything else changes nothing
     */
    RubricForm after(String button) {
        var changed = new ArrayList<>(rows);
        if (button.equals("add") && rows.size() < MOST_CRITERIA) changed.add(blank());
        int end = button.indexOf('_');
        var key = button.substring(end + 1);
        int at = rows.stream().map(Row::key).toList().indexOf(key);
        if (end > 0 && at >= 0) {
            var row = changed.remove(at);
            switch (button.substring(0, end)) {
                case "up" -> changed.add(Math.max(0, at - 1), row);
                case "down" -> changed.add(Math.min(changed.size(), at + 1), row);
                case "remove" -> {}
                default -> changed.add(at, row);
            }
        }
        return new RubricForm(title, changed, base, errors);
    }

    /** A new criterion has the levels of the one above it, to be described. */
    private Row blank() {
        int number = 1;
        for (var row : rows) {
            var key = row.key().startsWith("n") ? Input.number(row.key().substring(1)) : null;
            if (key != null && key >= number) number = key.intValue() + 1;
        }
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(
                    rows.isEmpty()
                            ? new Slot(LEVEL_NAMES.get(i), Percents.words(Level.DEFAULT_PERCENTS.get(i)), "")
                            : new Slot(
                                    rows.get(rows.size() - 1).slots().get(i).name(),
                                    rows.get(rows.size() - 1).slots().get(i).percent(),
                                    ""));
        }
        return new Row(
                "n" + number,
                "",
                "",
                rows.isEmpty() ? "10" : rows.get(rows.size() - 1).weight(),
                slots);
    }

    /** For each criterion that is there: which level each of its levels is now, null for a new one. */
    Map<Long, List<@Nullable Integer>> from(Rubric before) {
        var from = new HashMap<Long, List<@Nullable Integer>>();
        for (var criterion : before.criteria()) {
            for (var row : rows) {
                if (row.id() != criterion.id()) continue;
                var levels = new ArrayList<@Nullable Integer>();
                for (int i = 0; i < SLOTS; i++) {
                    if (row.slots().get(i).empty()) continue;
                    levels.add(i < criterion.levels().size() ? Integer.valueOf(i) : null);
                }
                from.put(criterion.id(), levels);
            }
        }
        return from;
    }

    /**
     * What was decided, with an error for each field that cannot be taken.
     *
     * @param before as it is; a criterion of another rubric is a new one
     * @param titles of the course's other rubrics
     * @return nothing if there are errors
     */
    @Nullable
    Rubric decided(Rubric before, List<String> titles) {
        errors.addIf(title.isEmpty(), "title", "Give it a title, as it is chosen by for an assignment.");
        errors.addIf(title.length() > LONGEST_NAME, "title", "A title has at most 200 characters.");
        errors.addIf(titles.contains(title), "title", "Another rubric of this course has this title.");
        errors.addIf(rows.isEmpty(), "rows", "A rubric has at least one criterion. Add the first.");
        errors.addIf(rows.size() > MOST_CRITERIA, "rows", "A rubric has at most 20 criteria.");
        var known = new HashSet<Long>();
        before.criteria().forEach(criterion -> known.add(criterion.id()));
        var names = new HashSet<String>();
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var field = "name_" + row.key();
            errors.addIf(row.name().isEmpty(), field, "Name this criterion, or remove it.");
            errors.addIf(row.name().length() > LONGEST_NAME, field, "A name has at most 200 characters.");
            errors.addIf(
                    !names.add(row.name().toLowerCase(Locale.ROOT))
                            && !row.name().isEmpty(),
                    field,
                    "Two criteria have this name.");
            errors.addIf(
                    row.about().length() > LONGEST_WORDS,
                    "about_" + row.key(),
                    "A description has at most 2,000 characters.");
            var weight = Input.number(row.weight());
            boolean fits = weight != null && weight > 0 && weight <= MOST_WEIGHT;
            errors.addIf(!fits, "weight_" + row.key(), "A weight is a whole number from 1 to 1,000.");
            var levels = levels(row);
            if (errors.any() || weight == null) continue;
            long id = known.contains(row.id()) ? row.id() : 0;
            criteria.add(new Criterion(id, i, row.name(), row.about(), weight.intValue(), levels));
        }
        return errors.any() ? null : new Rubric(before.id(), title, criteria);
    }

    private List<Level> levels(Row row) {
        var levels = new ArrayList<Level>();
        int highest = -1;
        for (int i = 0; i < SLOTS; i++) {
            var slot = row.slots().get(i);
            var end = row.key() + "_" + i;
            if (slot.empty()) {
                errors.addIf(!slot.words().isEmpty(), "level_" + end, "Name this level, or empty what it looks like.");
                continue;
            }
            errors.addIf(slot.name().length() > LONGEST_NAME, "level_" + end, "A name has at most 200 characters.");
            errors.addIf(
                    slot.words().length() > LONGEST_WORDS,
                    "words_" + end,
                    "A description has at most 2,000 characters.");
            var percent = Percents.read(slot.percent());
            if (percent == null || percent > Percents.MOST) {
                errors.add("percent_" + end, "A percent lies between 0 and 200, such as 55 or 62.5.");
                continue;
            }
            errors.addIf(percent <= highest, "percent_" + end, "Each level is worth more than the one before it.");
            highest = percent;
            levels.add(new Level(levels.size(), slot.name(), slot.words(), percent));
        }
        errors.addIf(levels.size() < 2, "level_" + row.key() + "_0", "A criterion has at least two levels.");
        return levels;
    }
}
