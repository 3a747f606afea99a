package howtotalk.web;

import io.javalin.http.Context;

/**
 * An unsafe request must come from a page of this site. Browsers say so themselves ({@code Sec-Fetch-Site}); older ones
 * name the page's origin. A request that says neither is refused.
 */
final class SameOrigin {

    private SameOrigin() {}

    static void check(Context ctx, String baseUrl) {
        if (ctx.header("X-HTTP-Method-Override") != null) {
            throw Problem.badRequest("A request is what its method says.");
        }
        var method = ctx.req().getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        var site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            refuseUnless(site.equals("same-origin"));
            return;
        }
        var origin = ctx.header("Origin");
        if (origin != null) {
            refuseUnless(origin.equals(baseUrl));
            return;
        }
        var referer = ctx.header("Referer");
        refuseUnless(referer != null && referer.startsWith(baseUrl + "/"));
    }

    private static void refuseUnless(boolean ours) {
        if (!ours) {
            throw Problem.badRequest(
                    "This request did not come from a page of this site. Open the page here and try again.");
        }
    }
}
