package howtotalk.talk;

import howtotalk.course.Scope;
import howtotalk.submission.SubmissionScope;

/** How speaking days, places and talks belong to a course. */
public final class TalkScope {

    /** A speaking day: everybody of the course may know of it, a teaching assistant of the own sections’. */
    public static final Scope SPEAKING_DAY = Scope.ofSection("speaking_day t JOIN section s ON s.id = t.section_id");

    /** A place in the running order. */
    public static final Scope SLOT = Scope.ofSection(
            "slot t JOIN speaking_day d ON d.id = t.speaking_day_id JOIN section s ON s.id = d.section_id");

    /** A talk, which is its speaker’s. */
    public static final Scope TALK = SubmissionScope.partOf("talk");

    private TalkScope() {}
}
