package howtotalk.home;

import howtotalk.contact.PersonChoice;
import howtotalk.files.Attachments;
import howtotalk.web.Choice;
import howtotalk.web.Levels;
import java.util.List;

/**
 * Samples for the tags of the catalogue.
 *
 * @param purposes to select from
 * @param channels as chips
 * @param levels one criterion scored, one open
 * @param lines the same level for two students, one marked, one open
 * @param people to type a name from
 * @param attachments a handed-in file
 */
public record ComponentsPage(
        List<Choice> purposes,
        List<Choice> channels,
        List<Levels> levels,
        List<Levels> lines,
        List<PersonChoice> people,
        Attachments attachments) {}
