package howtotalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates may not hold: the browser's policy refuses inline code, and escaping is only right where it is on. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    Path out;

    /** JTE escapes quotes in {@code on…} attributes but not {@code &}, so a value there can break out. */
    private static final class OurPolicy extends OwaspHtmlPolicy {
        OurPolicy() {
            addPolicy(new PreventInlineEventHandlers());
        }
    }

    @Test
    void everyTemplateObeysThePolicy() {
        assertThatCode(() -> engine(new DirectoryCodeResolver(TEMPLATES)).generateAll())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button onclick=\"save()\">Save</button>",
                "<body onload=\"go()\"></body>",
                "@param String name\n<a onmouseover=\"say('${name}')\">x</a>",
                "@param String name\n<a href=${name}>x</a>",
                "@param String name\n<${name}>x</${name}>"
            })
    void aTemplateThatBreaksThePolicyDoesNotCompile(String template) throws IOException {
        Files.writeString(out.resolve("page.jte"), template);
        assertThatThrownBy(() -> engine(new DirectoryCodeResolver(out)).generateAll())
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aTemplateHoldsNeitherRawValuesNorInlineCode(Path template) throws IOException {
        assertThat(faults(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>$unsafe{name}</p>",
                "@raw<p></p>@endraw",
                "<p style=\"color: red\">x</p>",
                "<style>p { color: red }</style>",
                "<script>let name = 1;</script>",
                "<script type=\"module\">go()</script>",
                "<script src=\"x.js\">go()</script>",
                "<script src=\"https://cdn.example/x.js\"></script>",
                "<link href=\"//cdn.example/x.css\">",
                "<a href=\"javascript:go()\">x</a>",
                "<base href=\"/\">",
                "<a href=\"https://example.edu\" target=\"_blank\">x</a>"
            })
    void theScanFindsWhatItLooksFor(String template) {
        assertThat(faults(template)).isNotEmpty();
    }

    private static List<String> faults(String template) {
        var faults = new ArrayList<String>();
        for (var pattern : List.of(
                "\\$unsafe",
                "@raw",
                "\\sstyle\\s*=",
                "<style",
                "<script(?![^>]*\\ssrc=)",
                "<script[^>]*>\\s*[^<\\s]",
                "<base\\b",
                "(?:src|href|action)=[\"']\\s*(?:https?:)?//",
                "javascript:",
                "target=[\"']_blank")) {
            var found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(template);
            if (found.find()) {
                faults.add(found.group());
            }
        }
        return faults;
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList().stream();
        }
    }

    private TemplateEngine engine(CodeResolver resolver) {
        var engine = TemplateEngine.create(resolver, out.resolve("generated"), ContentType.Html);
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new OurPolicy());
        return engine;
    }
}
