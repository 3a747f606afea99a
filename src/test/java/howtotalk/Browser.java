package howtotalk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a browser without script sends and keeps: cookies, forms, the header that says a request is same-origin. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Browser(String base) {
        this.base = base;
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    /** Sends this header from now on; without a value not any more. */
    public Browser header(String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    /** The value of a cookie, or nothing. */
    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    /** Opens a page. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Opens a page and follows redirects. */
    public Answer open(String path) {
        var answer = get(path);
        for (int i = 0; i < 5 && answer.status() == 303; i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** Asks for the head of a page. */
    public Answer head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** Any method without a body. */
    public Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Sends a form: names and values in turn. */
    public Answer post(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with one file: names and values in turn after it. */
    public Answer upload(String path, String field, String fileName, byte[] bytes, String... fields) {
        var boundary = "----how-to-talk-test";
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n");
        }
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends the first form of a page that goes to this path, with its values as shown, changed as given. */
    public Answer submit(Answer page, String action, String... changes) {
        var named = "form[action='" + action + "']";
        var form = page.page().selectFirst(named + "[method=post]");
        if (form == null) form = page.page().selectFirst(named);
        if (form == null) {
            throw new AssertionError("No form to " + action + " on the page, which answered " + page.status() + " "
                    + page.location() + ":\n" + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        for (var element : form.select("input[name], textarea[name], select[name]")) {
            var type = element.attr("type");
            boolean choice = type.equals("radio") || type.equals("checkbox");
            if (type.equals("file") || choice && !element.hasAttr("checked")) {
                continue;
            }
            fields.put(element.attr("name"), element.normalName().equals("select") ? selected(element) : element.val());
        }
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        var pairs = new String[fields.size() * 2];
        int i = 0;
        for (var field : fields.entrySet()) {
            pairs[i++] = field.getKey();
            pairs[i++] = field.getValue();
        }
        return post(action, pairs);
    }

    /** A select without a chosen option sends its first. */
    private static String selected(org.jsoup.nodes.Element select) {
        var option = select.selectFirst("option[selected]");
        var first = option == null ? select.selectFirst("option") : option;
        return first == null ? "" : first.val();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            var line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", line.toString());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            for (var line : response.headers().allValues("Set-Cookie")) {
                var pair = line.split(";", 2)[0];
                var name = pair.substring(0, pair.indexOf('='));
                var value = pair.substring(pair.indexOf('=') + 1);
                if (value.isEmpty() || line.contains("Max-Age=0")) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, value);
                }
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        /** The status of HTTP. */
        public int status() {
            return response.statusCode();
        }

        /** A header, or empty. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where a redirect leads. */
        public String location() {
            return header("Location");
        }

        /** The body as text. */
        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as it came. */
        public byte[] bytes() {
            return response.body();
        }

        /** The page, parsed. */
        public Document page() {
            return Jsoup.parse(body());
        }

        /** What a person reads in the main part of the page. */
        public String text() {
            var main = page().selectFirst("main");
            return main == null ? page().text() : main.text();
        }

        /** The first heading. */
        public String heading() {
            var heading = page().selectFirst("h1");
            return heading == null ? "" : heading.text();
        }
    }
}
