package howtotalk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A student of the demonstration, once in the database.
 *
 * @param dossier who it is
 * @param accountId the account
 * @param enrolmentId in the course
 * @param sectionId the home section
 * @param contacts ids by key
 * @param touches in the order of the dossier
 * @param stories ids in the order of the dossier
 */
record Student(
        Dossier dossier,
        long accountId,
        long enrolmentId,
        long sectionId,
        Map<String, Long> contacts,
        List<Touch> touches,
        List<Long> stories) {

    /** A touch, once in the database. */
    record Touch(long id, LocalDate day, Instant logged, boolean twoWay, Dossier.Moment moment) {}

    /** The id of a contact by its key. */
    long contact(String key) {
        return Objects.requireNonNull(contacts.get(key), key);
    }

    Dossier.Person person(String key) {
        return dossier.contacts().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
