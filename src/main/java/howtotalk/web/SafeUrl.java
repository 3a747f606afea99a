package howtotalk.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** An address that somebody typed, fit to stand in a link. */
public final class SafeUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private SafeUrl() {}

    /**
     * @param typed an address; without a scheme {@code https://} is meant
     * @return the address, or empty if it is none that a link may lead to
     */
    public static String of(String typed) {
        var text = typed.chars()
                .filter(c -> c > ' ' && c != 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (text.isEmpty()) {
            return "";
        }
        try {
            var uri = new URI(text);
            if (uri.getScheme() == null) {
                return text.startsWith("/") || !text.contains(".") ? "" : of("https://" + text);
            }
            return SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? text : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
