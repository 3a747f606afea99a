package howtotalk.course.template;

/**
 * What a week is about.
 *
 * @param week its number, from 1
 * @param topic one line
 */
public record WeekTopic(int week, String topic) {}
