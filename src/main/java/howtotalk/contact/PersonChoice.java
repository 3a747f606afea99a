package howtotalk.contact;

import howtotalk.contact.ContactRepository.Name;
import java.time.LocalDate;

/**
 * One of the student's people, to be chosen in a form.
 *
 * @param id as the form sends it
 * @param name of the person
 * @param note what tells the person from another of the same name
 */
public record PersonChoice(String id, String name, String note) {

    /** A person with organisation and the day of the last touch. */
    public static PersonChoice of(Name person, LocalDate today) {
        var last = person.lastTouch() == null ? "" : Days.ago(person.lastTouch(), today);
        var between = person.organisation().isEmpty() || last.isEmpty() ? "" : " · ";
        return new PersonChoice(Long.toString(person.id()), person.name(), person.organisation() + between + last);
    }
}
