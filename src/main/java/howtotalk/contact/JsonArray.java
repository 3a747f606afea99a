package howtotalk.contact;

import howtotalk.db.Json;
import java.util.List;

/** Words as a JSON array, which is how a query takes as many as there are. */
public final class JsonArray {

    private JsonArray() {}

    /** The array, in the order given. */
    public static String of(List<String> words) {
        if (words.isEmpty()) {
            return "[]";
        }
        return Json.write(words);
    }
}
