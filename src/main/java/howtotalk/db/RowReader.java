package howtotalk.db;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Makes a value of a row. */
interface RowReader {

    /** The current row as a value. */
    @Nullable
    Object read(ResultSet row) throws SQLException;

    /**
     * @param type a record whose components are called as the columns are ({@code dueAt} is {@code due_at}), or the type
     *     of the first column; a {@link Nested} component is a record of columns of the same row
     * @param columns that the rows have
     * @throws IllegalArgumentException if a component has no column
     */
    static RowReader of(Class<?> type, ResultSetMetaData columns) throws SQLException {
        if (!type.isRecord()) {
            var cell = Values.cell(type);
            return row -> cell.read(row, 1);
        }
        var byName = new HashMap<String, Integer>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byName.putIfAbsent(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return record(type, byName);
    }

    private static RowReader record(Class<?> type, Map<String, Integer> columns) {
        var components = type.getRecordComponents();
        var parts = new RowReader[components.length];
        for (int i = 0; i < components.length; i++) {
            parts[i] = part(type, components[i], columns);
        }
        var maker = maker(type, components);
        return row -> {
            var values = new @Nullable Object[parts.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts[i].read(row);
            }
            return made(maker, values);
        };
    }

    private static RowReader part(Class<?> type, RecordComponent component, Map<String, Integer> columns) {
        if (component.getAccessor().isAnnotationPresent(Nested.class) || component.isAnnotationPresent(Nested.class)) {
            return record(component.getType(), columns);
        }
        var column = columns.get(column(component.getName()));
        if (column == null) {
            throw new IllegalArgumentException(type.getName() + " has no column for " + component.getName());
        }
        int place = column;
        var cell = Values.cell(component.getType());
        return row -> cell.read(row, place);
    }

    /** {@code dueAt} is {@code due_at}. */
    private static String column(String component) {
        var name = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            name.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    /** The constructor, taking its arguments as an array: quicker than reflection, which packs and checks each time. */
    private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true); // a feature's rows are its own: most are package-private
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(components.length))
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made of a row", e);
        }
    }

    private static Object made(MethodHandle maker, @Nullable Object[] values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
