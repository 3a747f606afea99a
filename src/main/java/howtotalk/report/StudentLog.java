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
 * @param favours of those touches in which somebody helped or was sent on
 */
public record StudentLog(long studentId, List<ContactFact> contacts, List<TouchFact> touches, List<Favour> favours) {

    public StudentLog {
        contacts = List.copyOf(contacts);
        touches = List.copyOf(touches);
        favours = List.copyOf(favours);
    }
}
