package howtotalk.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Words as a JSON array, which is how a query takes as many as there are. */
public final class JsonArray {

    private JsonArray() {}

    /** The array, in the order given. */
    public static String of(List<String> words) {
        if (words.isEmpty()) {
            return "[]";
        }
        try {
            return Json.MAPPER.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when first needed: a start should not wait for it. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
