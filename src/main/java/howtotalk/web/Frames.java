package howtotalk.web;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the navigation of a visitor. The kit does not: courses and roles are a feature's. */
public interface Frames {

    /**
     * @param ctx the request, whose path says where the visitor is
     * @param visitor who looks
     * @return the navigation of the page
     */
    Navigation of(Context ctx, Visitor visitor);

    /**
     * The part of the frame that depends on who looks.
     *
     * @param audience which navigation
     * @param course the course's code, or empty
     * @param links of the navigation
     */
    record Navigation(Frame.Audience audience, String course, List<Frame.Link> links) {
        /** For a visitor without any course. */
        public static final Navigation NONE = new Navigation(Frame.Audience.NOBODY, "", List.of());
    }

    /** Where the visitor is, if the links say so by prefix. */
    static boolean within(String path, @Nullable String href) {
        return href != null && (path.equals(href) || path.startsWith(href + "/"));
    }
}
