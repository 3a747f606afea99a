package howtotalk.db;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** How times stand in the database: as text that reads and sorts by eye. Jdbi by itself would store epoch numbers. */
final class Codecs {

    private Codecs() {}

    static void register(Jdbi jdbi) {
        text(jdbi, Instant.class, Iso::text, Instant::parse);
        text(jdbi, LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(jdbi, LocalTime.class, LocalTime::toString, LocalTime::parse);
    }

    private static <T> void text(Jdbi jdbi, Class<T> type, Function<T, String> write, Function<String, T> read) {
        jdbi.registerArgument(new TextArgument<>(type, write));
        jdbi.registerColumnMapper(type, (ColumnMapper<T>) (row, column, context) -> {
            var text = row.getString(column);
            return text == null ? null : read.apply(text);
        });
    }

    private static final class TextArgument<T> extends AbstractArgumentFactory<T> {
        private final Class<T> type;
        private final Function<T, String> write;

        TextArgument(Class<T> type, Function<T, String> write) {
            super(Types.VARCHAR);
            this.type = type;
            this.write = write;
        }

        @Override
        protected Argument build(T value, ConfigRegistry config) {
            var text = write.apply(type.cast(value));
            return (position, statement, context) -> statement.setString(position, text);
        }
    }
}
