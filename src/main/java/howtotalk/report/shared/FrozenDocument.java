package howtotalk.report.shared;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import howtotalk.report.document.Block;
import howtotalk.report.document.Document;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Rows;
import howtotalk.report.document.Table;
import howtotalk.report.document.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** A document as text and back, to the letter. The rows behind its figures are no part of it: no figure opens any more. */
final class FrozenDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // the components, and no more
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(Block.class, Named.class)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new WriteDay())
                    .addDeserializer(LocalDate.class, new ReadDay())
                    .addSerializer(Rows.class, new WriteNoRows())
                    .addDeserializer(Rows.class, new ReadNoRows()))
            .build();

    /** Which sort of block it is stands in the text under this name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
        @JsonSubTypes.Type(value = Listing.class, name = "listing"),
        @JsonSubTypes.Type(value = Quotations.class, name = "quotations"),
        @JsonSubTypes.Type(value = Terms.class, name = "terms")
    })
    private interface Named {}

    private FrozenDocument() {}

    /** The document as JSON. */
    static String text(Document document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that was written. */
    static Document of(String text) {
        return read(text, Document.class);
    }

    /** A list as JSON. */
    static String list(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Anything that was written. */
    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WriteDay extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(day.toString());
        }
    }

    private static final class ReadDay extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }

    private static final class WriteNoRows extends JsonSerializer<Rows> {
        @Override
        public void serialize(Rows rows, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeBoolean(false);
        }
    }

    private static final class ReadNoRows extends JsonDeserializer<Rows> {
        @Override
        public Rows deserialize(JsonParser in, DeserializationContext context) {
            return Rows.NONE;
        }
    }
}
