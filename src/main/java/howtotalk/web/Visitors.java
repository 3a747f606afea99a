package howtotalk.web;

import org.jspecify.annotations.Nullable;

/** Finds who is behind a session cookie. */
public interface Visitors {

    /**
     * @param token the value of the session cookie
     * @return who it belongs to, or nobody if it never existed, was ended or has expired
     */
    @Nullable
    Visitor find(String token);
}
