package howtotalk.account;

import io.javalin.http.Context;

/** What holds for every page with a token in its address. */
public final class TokenPages {

    private TokenPages() {}

    /** No other server, and no other page of this one, learns the address. */
    public static void keepAddress(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer");
    }
}
