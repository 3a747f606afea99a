package howtotalk.report;

import howtotalk.contact.ContactFact;
import howtotalk.touch.TouchFact;
import java.util.List;

/**
 * What the report may count of a student's log.
 *
 * @param studentId the enrolment
 * @param contacts of the student, merged ones left out
 * @param touches all touches of the student, also those before the course
 * @param helpGiven touches of the course with help given
 * @param referralsGiven touches of the course with a referral given
 * @param referralsReceived touches of the course with a referral received
 */
public record StudentLog(
        long studentId,
        List<ContactFact> contacts,
        List<TouchFact> touches,
        int helpGiven,
        int referralsGiven,
        int referralsReceived) {

    public StudentLog {
        contacts = List.copyOf(contacts);
        touches = List.copyOf(touches);
    }
}
