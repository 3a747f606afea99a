package howtotalk.grading.bank;

import howtotalk.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * A comment for the bank, as typed.
 *
 * @param level 0 to 4, null for any
 * @param textError what is wrong with the words, or empty
 * @param levelError what is wrong with the level, or empty
 */
record BankForm(String criterion, @Nullable Integer level, String text, String textError, String levelError) {

    /** What a comment may be long at most, in characters. */
    static final int LONGEST = 2000;

    static final BankForm BLANK = new BankForm("", null, "", "", "");

    static BankForm read(Input input) {
        var criterion = input.line("criterion");
        var level = Input.number(input.line("level"));
        var text = input.text("text").strip();
        boolean known = level == null ? input.line("level").isEmpty() : level >= 0 && level <= 4;
        return new BankForm(
                criterion,
                level == null || !known ? null : Integer.valueOf(level.intValue()),
                text,
                text.isEmpty()
                        ? "Write the comment that is kept."
                        : text.length() > LONGEST ? "At most 2,000 characters: keep what you say often." : "",
                !known
                        ? "Choose one of the levels, or any."
                        : level != null && criterion.isEmpty() ? "A level belongs to a criterion: choose one." : "");
    }

    static BankForm of(BankComment comment) {
        return new BankForm(comment.criterion(), comment.level(), comment.text(), "", "");
    }

    boolean wrong() {
        return !textError.isEmpty() || !levelError.isEmpty();
    }

    /** With the sentence that these words are kept already. */
    BankForm twice() {
        return new BankForm(criterion, level, text, "These words are in the bank already, for the same level.", "");
    }

    NewBankComment comment() {
        return new NewBankComment(criterion, level, text);
    }
}
