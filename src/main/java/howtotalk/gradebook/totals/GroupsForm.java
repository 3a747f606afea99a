package howtotalk.gradebook.totals;

import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a course as typed.
 *
 * @param weighted whether groups count by weight; else points are added up
 * @param rows the groups in their order; the last ones may be new and empty
 * @param version of the course that the form was filled from
 */
public record GroupsForm(boolean weighted, List<Row> rows, int version, String formKey, Errors errors) {

    private static final int MOST = 40;

    /**
     * One group.
     *
     * @param id of a group that exists, null for a new one
     * @param assignments how many it has: one with assignments cannot go
     * @param removed whether it is to go
     */
    public record Row(@Nullable Long id, String name, String weight, String drop, int assignments, boolean removed) {

        int weightOr0() {
            return Objects.requireNonNullElse(whole(weight, 1000), 0);
        }

        int dropOr0() {
            return Objects.requireNonNullElse(whole(drop, 50), 0);
        }

        boolean blank() {
            return id == null && name.isBlank();
        }
    }

    static GroupsForm of(boolean weighted, List<GroupsRepository.Group> groups, int version) {
        var rows = new ArrayList<Row>();
        for (var group : groups) {
            rows.add(new Row(
                    group.id(),
                    group.name(),
                    Integer.toString(group.weight()),
                    Integer.toString(group.dropLowest()),
                    group.assignments(),
                    false));
        }
        rows.add(new Row(null, "", "", "", 0, false));
        return new GroupsForm(weighted, rows, version, FormKeys.fresh(), new Errors());
    }

    /** Reads the form; only groups that exist can be changed, whatever the form says. */
    static GroupsForm read(Input input, List<GroupsRepository.Group> groups) {
        var rows = new ArrayList<Row>();
        var errors = new Errors();
        for (var group : groups) {
            var key = Long.toString(group.id());
            if (input.has("name_" + key)) rows.add(row(input, key, group.id(), group.assignments()));
        }
        rows.add(row(input, "new", null, 0));
        var form = new GroupsForm(
                input.line("weighted").equals("yes"),
                rows,
                SavedForms.version(input),
                input.line(FormKeys.FIELD),
                errors);
        form.check();
        return form;
    }

    /** What was typed, to be looked at again over what somebody else made of it meanwhile. */
    GroupsForm over(List<GroupsRepository.Group> groups, int version) {
        var all = new ArrayList<Row>();
        for (var group : groups) {
            all.add(rows.stream()
                    .filter(row -> row.id() != null && row.id() == group.id())
                    .findFirst()
                    .orElseGet(() -> new Row(
                            group.id(),
                            group.name(),
                            Integer.toString(group.weight()),
                            Integer.toString(group.dropLowest()),
                            group.assignments(),
                            false)));
        }
        all.add(rows.get(rows.size() - 1));
        return new GroupsForm(weighted, all, version, FormKeys.fresh(), new Errors());
    }

    private static Row row(Input input, String key, @Nullable Long id, int assignments) {
        return new Row(
                id,
                input.line("name_" + key),
                input.line("weight_" + key),
                input.line("drop_" + key),
                assignments,
                input.ticked("remove_" + key));
    }

    private void check() {
        var names = new HashSet<String>();
        for (var row : rows) {
            if (row.blank() || row.removed()) {
                errors.addIf(
                        row.removed() && row.assignments() > 0,
                        "name_" + key(row),
                        "Move its assignments to another group first.");
                continue;
            }
            errors.addIf(row.name().isEmpty(), "name_" + key(row), "A group needs a name.");
            errors.addIf(row.name().length() > 100, "name_" + key(row), "Keep the name under 100 characters.");
            errors.addIf(
                    !names.add(row.name().toLowerCase(Locale.ROOT)), "name_" + key(row), "Two groups have this name.");
            errors.addIf(
                    weighted && whole(row.weight(), 1000) == null,
                    "weight_" + key(row),
                    "A weight is a whole percent from 0.");
            errors.addIf(
                    !row.drop().isEmpty() && whole(row.drop(), 50) == null,
                    "drop_" + key(row),
                    "How many are dropped: a whole number from 0.");
        }
        errors.addIf(rows.stream().filter(row -> !row.blank()).count() > MOST, "name_new", "That is enough groups.");
        errors.addIf(
                rows.stream().allMatch(row -> row.blank() || row.removed()),
                "name_new",
                "A course has at least one group.");
    }

    /** How a row's fields end. */
    static String key(Row row) {
        return row.id() == null ? "new" : row.id().toString();
    }

    /** What the weights come to, and what that means. */
    String sum() {
        if (!weighted) return "All points are added up; weights do not matter.";
        int sum = 0;
        for (var row : rows) {
            if (!row.blank() && !row.removed()) sum += row.weightOr0();
        }
        if (sum == 100) return "The weights come to 100 %.";
        if (sum == 0) return "No group has a weight, so there is no total.";
        return sum < 100
                ? "The weights come to " + sum + " %: the total is scaled up to 100."
                : "The weights come to " + sum + " %: " + (sum - 100) + " % more than all can be earned as extra.";
    }

    private static @Nullable Integer whole(String text, int most) {
        var number = Input.number(text.replace("%", "").strip());
        return number == null || number < 0 || number > most ? null : Integer.valueOf(number.intValue());
    }
}
