package howtotalk.outcome.closing;

import howtotalk.web.Errors;
import java.util.List;

/**
 * The question, for staff: when it is asked, and who has not answered. What somebody answered is not here.
 *
 * @param course its label
 * @param courseId for the forms
 * @param head how many have answered
 * @param state when it is asked, in a sentence
 * @param teaches whether the visitor may set it
 * @param asks whether it is set
 * @param opensOn as set or typed
 * @param closesOn as set or typed
 * @param everyDays as set or typed
 * @param silent who has not answered
 * @param errors a sentence a field
 */
public record AskingPage(
        String course,
        String courseId,
        String head,
        String state,
        boolean teaches,
        boolean asks,
        String opensOn,
        String closesOn,
        String everyDays,
        List<Silent> silent,
        Errors errors) {

    /** Somebody who has not answered; the link is there for an instructor, who may file what was told. */
    public record Silent(String name, String meta, String href) {}
}
