package howtotalk.access;

import howtotalk.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Everything that one visitor can read: the given addresses, as page and as facts for a script, and whatever they link
 * to, archives unpacked.
 */
final class Crawl {

    private static final int MOST = 600;

    /** So many pages that differ by a number alone, for a plan has a page for every week there ever was. */
    private static final int MOST_ALIKE = 12;

    private static final Pattern LINK = Pattern.compile("(?:href|src|data-next|data-prev)=\"(/[^\"#]*)");
    private static final Pattern STATIC =
            Pattern.compile("/[\\w.-]*-?[\\w-]*\\.(css|js|woff2|svg|png|ico|txt|webmanifest)(\\?.*)?");

    private final Browser browser;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> archives = new TreeSet<>();

    Crawl(Browser browser, List<String> paths) {
        this.browser = browser;
        var waiting = new ArrayDeque<>(paths);
        var known = new HashSet<>(paths);
        var alike = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            if (texts.size() > MOST) throw new AssertionError("The crawl has no end: " + texts.keySet());
            var path = waiting.remove();
            var page = read(path);
            var links = LINK.matcher(page);
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (STATIC.matcher(link).matches() || !known.add(link)) continue;
                if (alike.merge(link.replaceAll("[0-9]+", "#"), 1, Integer::sum) <= MOST_ALIKE) waiting.add(link);
            }
        }
    }

    private String read(String path) {
        var answer = browser.get(path);
        if (answer.status() != 200) return "";
        var type = answer.header("Content-Type");
        var text = type.contains("zip") ? unpacked(path, answer.bytes()) : answer.body();
        if (type.contains("calendar")) text = text.replace("\r\n ", ""); // long lines are folded
        texts.put(path, text);
        if (type.startsWith("text/html")) {
            var facts = browser.header("Accept", "application/json").get(path);
            browser.header("Accept", null);
            texts.put(path + " as facts", facts.body());
        }
        return text;
    }

    private String unpacked(String path, byte[] bytes) {
        archives.add(path);
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Where these words stand, each as {@code mark in path}. */
    Set<String> find(List<Pattern> marks) {
        var found = new TreeSet<String>();
        texts.forEach((path, text) -> {
            for (var mark : marks) {
                var at = mark.matcher(text);
                if (at.find()) found.add(at.group() + " in " + path);
            }
        });
        return found;
    }

    /** How much was read. */
    int pages() {
        return texts.size();
    }

    /** What was unpacked. */
    Set<String> archives() {
        return archives;
    }

    /** Whether an address that ends so was read. */
    boolean read(Pattern path) {
        return texts.keySet().stream().anyMatch(one -> path.matcher(one).matches());
    }
}
