package howtotalk.course;

import howtotalk.web.Choice;
import java.util.ArrayList;
import java.util.List;

/** A section, by its name. */
public record Section(long id, String name) {

    /** To filter a page by: all of them first. */
    public static List<Choice> choices(List<Section> sections) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "All sections"));
        for (var section : sections) {
            choices.add(Choice.of(section.id(), section.name()));
        }
        return choices;
    }
}
