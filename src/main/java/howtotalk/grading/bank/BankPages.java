package howtotalk.grading.bank;

import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the pages of the bank together. */
final class BankPages {

    private static final String WHOLE = "The whole work";
    private static final List<Choice> LEVELS = List.of(
            new Choice("", "any level"),
            new Choice("0", "level 0"),
            new Choice("1", "level 1"),
            new Choice("2", "level 2"),
            new Choice("3", "level 3"),
            new Choice("4", "level 4"));

    private BankPages() {}

    /**
     * The bank.
     *
     * @param criteria of the course, in the order of its rubrics
     * @param words that were looked for
     * @param criterion that is shown alone, null for everything
     */
    static BankPage of(
            long course,
            List<BankComment> comments,
            List<String> criteria,
            String words,
            @Nullable String criterion,
            BankForm form,
            String formKey) {
        var found = BankSearch.find(comments, words).stream()
                .filter(comment -> criterion == null || comment.criterion().equals(criterion))
                .toList();
        var order = inOrder(criteria, comments);
        var filter = new ArrayList<Choice>();
        filter.add(new Choice("", "every criterion"));
        for (var name : order) if (!name.isEmpty()) filter.add(new Choice(name, name));
        var typed = form == BankForm.BLANK && criterion != null ? new BankForm(criterion, null, "", "", "") : form;
        return new BankPage(
                "/courses/" + course + "/grading",
                words,
                filter,
                criterion == null ? "" : criterion,
                Prose.count(found.size(), "comment") + (words.isEmpty() ? "" : " with “" + words + "”"),
                !found.isEmpty()
                        ? ""
                        : comments.isEmpty()
                                ? "Nothing is kept yet. What you say again and again goes here."
                                : "No comment here says that.",
                groups(found, order),
                fields(BankAddress.of(course), formKey, 0, order, typed));
    }

    /** One comment. */
    static BankCommentPage of(
            BankComment comment, BankForm form, List<String> criteria, List<BankRepository.Use> uses) {
        var by = comment.madeBy().isEmpty() ? "" : "Kept by " + comment.madeBy() + ". ";
        var lines = uses.stream()
                .map(use -> new BankCommentPage.Use(
                        "/submissions/" + use.submissionId() + "/grade", use.student(), use.title()))
                .toList();
        return new BankCommentPage(
                BankAddress.of(comment.courseId(), comment.criterion()),
                by
                        + (comment.uses() == 0
                                ? "Not said yet."
                                : "Said " + times(comment.uses()) + ", earlier terms included."),
                fields(address(comment), "", comment.version(), inOrder(criteria, List.of(comment)), form),
                address(comment) + "/removal",
                lines);
    }

    /** Where one comment is changed. */
    static String address(BankComment comment) {
        return "/bank-comments/" + comment.id();
    }

    private static List<BankPage.Group> groups(List<BankComment> found, List<String> order) {
        var byCriterion = new LinkedHashMap<String, List<BankPage.Line>>();
        for (var name : order) byCriterion.put(name, new ArrayList<>());
        for (var comment : found) {
            byCriterion
                    .computeIfAbsent(comment.criterion(), name -> new ArrayList<>())
                    .add(new BankPage.Line(
                            comment.text(),
                            comment.level() == null ? "any level" : "level " + comment.level(),
                            comment.uses() == 0 ? "not said yet" : "said " + times(comment.uses()),
                            comment.madeBy(),
                            address(comment),
                            address(comment) + "/removal"));
        }
        var groups = new ArrayList<BankPage.Group>();
        byCriterion.forEach((name, lines) -> {
            if (!lines.isEmpty()) groups.add(new BankPage.Group("c" + groups.size(), title(name), lines));
        });
        return groups;
    }

    private static BankPage.Form fields(
            String action, String formKey, int version, List<String> criteria, BankForm form) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WHOLE));
        for (var name : criteria) if (!name.isEmpty()) choices.add(new Choice(name, name));
        var level = form.level();
        return new BankPage.Form(
                action,
                formKey,
                version,
                choices,
                form.criterion(),
                LEVELS,
                level == null ? "" : level.toString(),
                form.levelError(),
                form.text(),
                form.textError());
    }

    /** The criteria of the rubrics, then those of comments whose criterion is gone, then the whole. */
    private static List<String> inOrder(List<String> criteria, List<BankComment> comments) {
        var order = new LinkedHashSet<>(criteria);
        for (var comment : comments) order.add(comment.criterion());
        order.remove("");
        order.add("");
        return List.copyOf(order);
    }

    private static String title(String criterion) {
        return criterion.isEmpty() ? WHOLE : criterion;
    }

    private static String times(int uses) {
        return uses == 1 ? "once" : uses == 2 ? "twice" : uses + " times";
    }
}
