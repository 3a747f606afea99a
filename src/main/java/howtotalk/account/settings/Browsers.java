package howtotalk.account.settings;

import java.util.List;

/** Says in words which browser a session belongs to, as far as its own description tells. */
final class Browsers {

    private static final List<String[]> NAMES = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"CrOS", "Chromebook"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "Mac"},
            new String[] {"Linux", "Linux"});

    private Browsers() {}

    /** {@code Firefox on Android}, or that it is not known. */
    static String words(String userAgent) {
        var name = first(NAMES, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (name.isEmpty()) {
            return system.isEmpty() ? "A browser" : "A browser on " + system;
        }
        return system.isEmpty() ? name : name + " on " + system;
    }

    private static String first(List<String[]> marks, String userAgent) {
        for (var mark : marks) {
            if (userAgent.contains(mark[0])) {
                return mark[1];
            }
        }
        return "";
    }
}
