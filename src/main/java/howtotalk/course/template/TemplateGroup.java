package howtotalk.course.template;

/**
 * A group of assignments.
 *
 * @param name what assignments call it by, unique in the template
 * @param weight its share of the total in percent, used where a course weights its groups
 * @param dropLowest how many of its assignments may be left out of a student's total
 */
public record TemplateGroup(String name, int weight, int dropLowest) {}
