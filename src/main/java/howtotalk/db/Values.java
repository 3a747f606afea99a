package howtotalk.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** How values stand in the database: times as text that reads and sorts by eye, choices by name, yes and no as 1 and 0. */
final class Values {

    private Values() {}

    /** Reads one cell of a row. */
    interface Cell {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    /**
     * How a cell of a type is read. A NULL is null, and for a primitive type 0 or false.
     *
     * @throws IllegalArgumentException for a type that is in no table
     */
    static Cell cell(Class<?> type) {
        if (type == long.class) {
            return ResultSet::getLong;
        }
        if (type == int.class) {
            return ResultSet::getInt;
        }
        if (type == boolean.class) {
            return (row, column) -> row.getInt(column) != 0;
        }
        if (type == double.class) {
            return ResultSet::getDouble;
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == byte[].class) {
            return ResultSet::getBytes;
        }
        if (type == Long.class) {
            return orNull(ResultSet::getLong, 0L);
        }
        if (type == Integer.class) {
            return orNull(ResultSet::getInt, 0);
        }
        if (type == Boolean.class) {
            return orNull((row, column) -> row.getInt(column) != 0, false);
        }
        if (type == Double.class) {
            return orNull(ResultSet::getDouble, 0.0);
        }
        if (type == Instant.class) {
            return text(Iso::instant);
        }
        if (type == LocalDate.class) {
            return text(LocalDate::parse);
        }
        if (type == LocalTime.class) {
            return text(LocalTime::parse);
        }
        if (type.isEnum()) {
            var byName = new HashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                byName.put(((Enum<?>) constant).name(), constant);
            }
            return text(name -> known(byName.get(name), name, type));
        }
        throw new IllegalArgumentException("No cell of a table is a " + type.getName());
    }

    /** Puts an argument in its place. */
    static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof Integer number) {
            statement.setInt(place, number);
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Boolean yes) {
            statement.setInt(place, yes ? 1 : 0);
        } else if (value instanceof Instant instant) {
            statement.setString(place, Iso.text(instant));
        } else if (value instanceof LocalDate || value instanceof LocalTime) {
            statement.setString(place, value.toString());
        } else if (value instanceof Enum<?> choice) {
            statement.setString(place, choice.name());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Double number) {
            statement.setDouble(place, number);
        } else if (value == null) {
            statement.setNull(place, java.sql.Types.NULL);
        } else {
            throw new IllegalArgumentException("A " + value.getClass().getName() + " is in no table");
        }
    }

    /** SQLite gives a NULL as zero, so only a zero is looked at twice. */
    private static Cell orNull(Cell cell, Object zero) {
        return (row, column) -> {
            var value = cell.read(row, column);
            return zero.equals(value) && row.wasNull() ? null : value;
        };
    }

    private interface FromText {
        Object of(String text);
    }

    private static Cell text(FromText read) {
        return (row, column) -> {
            var text = row.getString(column);
            return text == null ? null : read.of(text);
        };
    }

    private static Object known(@Nullable Object constant, String name, Class<?> type) {
        if (constant == null) {
            throw new IllegalStateException(name + " is no " + type.getName());
        }
        return constant;
    }
}
