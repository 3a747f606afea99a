package howtotalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import io.javalin.config.JavalinState;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteFinderTest {

    private static final List<String> TABLE = List.of(
            "/static/{version}/<file>",
            "/",
            "/touches/new",
            "/touches/{id}",
            "/touches/{id}/edit",
            "/contacts/{id}",
            "/contacts/blank",
            "/courses/{id}/report",
            "/courses/{id}/report.pdf",
            "/courses/{course}/students/{id}",
            "/courses/7/students/{id}",
            "/calendar/{token}.ics",
            "/calendar/{token}",
            "/files/*");

    private final InternalRouter plain;
    private final InternalRouter quick;

    RouteFinderTest() {
        var config = new JavalinConfig(new JavalinState());
        plain = config.unsafe.internalRouter;
        RouteFinder.install(config);
        quick = config.unsafe.internalRouter;
        for (var path : TABLE) {
            var endpoint = Endpoint.create(HandlerType.GET, path).handler(ctx -> {});
            plain.addHttpEndpoint(endpoint);
            quick.addHttpEndpoint(endpoint);
        }
        quick.addHttpEndpoint(Endpoint.create(HandlerType.POST, "/touches/{id}").handler(ctx -> {}));
    }

    @ParameterizedTest(name = "{0} is answered by {1}")
    @CsvSource({
        "/, /",
        "'', ",
        "/touches/new, /touches/new",
        "/touches/new/, /touches/new",
        "/touches/5, /touches/{id}",
        "/touches/5/, /touches/{id}",
        "/touches//, ",
        "//touches/5, ",
        "/touches/5/edit, /touches/{id}/edit",
        "/touches/new/edit, /touches/{id}/edit",
        "/touches/5/edit/more, ",
        "/touches, ",
        "/Touches/new, ",
        "/contacts/blank, /contacts/{id}",
        "/contacts/a%2Fb, /contacts/{id}",
        "/courses/7/report, /courses/{id}/report",
        "/courses/7/report.pdf, /courses/{id}/report.pdf",
        "/courses/7/reportXpdf, ",
        "/courses/7/students/3, /courses/{course}/students/{id}",
        "/calendar/abc.ics, /calendar/{token}.ics",
        "/calendar/abc, /calendar/{token}",
        "/calendar/.ics, /calendar/{token}",
        "/static/1/css/look.css, /static/{version}/<file>",
        "/static/1, ",
        "/files/any/where, /files/*",
    })
    void theFirstRouteWhosePatternFitsAnswersAsInJavalinItself(String path, @Nullable String route) {
        assertThat(route(quick.findFirstHttpHandlerEntry(HandlerType.GET, path)))
                .isEqualTo(route)
                .isEqualTo(route(plain.findFirstHttpHandlerEntry(HandlerType.GET, path)));
        assertThat(quick.hasHttpHandlerEntry(HandlerType.GET, path)).isEqualTo(route != null);
    }

    @ParameterizedTest(name = "POST {0} is answered by {1}")
    @CsvSource({"/touches/5, /touches/{id}", "/touches/5/edit, ", "/contacts/5, "})
    void eachMethodHasATableOfItsOwn(String path, @Nullable String route) {
        assertThat(route(quick.findFirstHttpHandlerEntry(HandlerType.POST, path)))
                .isEqualTo(route);
        assertThat(quick.findFirstHttpHandlerEntry(HandlerType.DELETE, path)).isNull();
    }

    private static @Nullable String route(@Nullable ParsedEndpoint found) {
        return found == null ? null : found.endpoint.path;
    }
}
