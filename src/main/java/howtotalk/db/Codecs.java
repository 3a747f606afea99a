package howtotalk.db;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/** How times stand in the database: as text that reads and sorts by eye. Jdbi by itself would store epoch numbers. */
final class Codecs {

    private Codecs() {}

    static void register(Jdbi jdbi) {
        text(jdbi, Instant.class, Iso::text, Iso::instant);
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

    /** Prepared by type, as Jdbi's own are; one that is not would never be asked. */
    private record TextArgument<T>(Class<T> type, Function<T, String> write) implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type asked, ConfigRegistry config) {
            return asked == type ? Optional.of(this::argument) : Optional.empty();
        }

        private Argument argument(@Nullable Object value) {
            if (value == null) {
                return new NullArgument(Types.VARCHAR);
            }
            var text = write.apply(type.cast(value));
            return (position, statement, context) -> statement.setString(position, text);
        }
    }
}
