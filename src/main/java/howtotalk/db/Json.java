package howtotalk.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What is kept as JSON in one column. The program reads only what it wrote, so that text which is no such JSON is a fault
 * of its own. This class is loaded when first needed: a start should not wait for it.
 */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** A value as text, on one line. */
    public static String write(Object value) {
        return faultless(() -> MAPPER.writeValueAsString(value));
    }

    /** What was written of a value of this class. */
    public static <T> T read(String text, Class<T> type) {
        return faultless(() -> MAPPER.readValue(text, type));
    }

    /** As {@link #read(String, Class)}, of lists and maps. */
    public static <T> T read(String text, TypeReference<T> type) {
        return faultless(() -> MAPPER.readValue(text, type));
    }

    /** Any JSON, to be handed on as it is. */
    public static JsonNode tree(String text) {
        return faultless(() -> MAPPER.readTree(text));
    }

    private static <T> T faultless(Work<T> work) {
        try {
            return work.done();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T done() throws JsonProcessingException;
    }
}
