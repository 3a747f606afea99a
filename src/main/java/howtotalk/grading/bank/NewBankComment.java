package howtotalk.grading.bank;

import org.jspecify.annotations.Nullable;

/** A comment to be kept, as {@link BankComment}; public for the binding of its fields. */
public record NewBankComment(String criterion, @Nullable Integer level, String text) {}
