package howtotalk.db;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT with named parameters, worked out once: which argument goes where, which column becomes what. A page runs ten
 * of them; Jdbi by itself prepares the text and looks the mappers up anew for each, which takes longer than the query.
 *
 * @param <T> what a row becomes: a record, or the value of the only column
 */
public final class Select<T> {

    /** Text and comments are passed over; what is left with a colon before it is a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|--[^\n]*|:([A-Za-z_][A-Za-z0-9_]*)");

    /** How many rows the asker expects. */
    private enum Answer {
        FIRST,
        LIST,
        SET
    }

    /** Runs work with a statement for a text, on a reader or, inside a transaction, on the writer. */
    interface Runner {
        <R> @Nullable R run(String sql, Work<R> work);
    }

    /** What is done with a statement. */
    interface Work<R> {
        @Nullable
        R with(PreparedStatement statement) throws SQLException;
    }

    private final String sql;
    private final List<String> parameters;
    private final Class<T> row;
    private final Answer answer;
    private final Runner runner;
    private volatile @Nullable RowReader reader;

    private Select(String sql, Class<T> row, Answer answer, Runner runner) {
        this.sql = sql;
        this.parameters = parameters(sql);
        this.row = row;
        this.answer = answer;
        this.runner = runner;
    }

    static <T> Select<T> of(String sql, Class<T> row, Runner runner) {
        return new Select<>(sql, row, Answer.FIRST, runner);
    }

    /**
     * The query of a repository's method.
     *
     * @return how to call it with the method's arguments
     * @throws IllegalArgumentException if the method lacks a parameter of its text, or answers with something unheard of
     */
    static Call of(Method method, Runner runner) {
        var type = method.getReturnType();
        var answer = type == List.class ? Answer.LIST : type == Set.class ? Answer.SET : Answer.FIRST;
        var select = new Select<>(method.getAnnotation(SqlQuery.class).value(), rowOf(method), answer, runner);
        var names = Arrays.stream(method.getParameters())
                .map(java.lang.reflect.Parameter::getName)
                .toList();
        var places = select.parameters.stream()
                .mapToInt(name -> place(name, names, method))
                .toArray();
        return arguments -> select.ask(places, arguments);
    }

    /** What a row of a repository's method becomes. */
    static Class<?> rowOf(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : method.getReturnType();
    }

    /** A repository's method as a query. */
    interface Call {
        @Nullable
        Object with(Object @Nullable [] arguments);
    }

    /**
     * The first row.
     *
     * @param arguments by the names in the text
     * @return it, or nothing if there is none
     */
    public @Nullable T first(Map<String, ?> arguments) {
        return runner.run(sql, statement -> {
            for (int i = 0; i < parameters.size(); i++) {
                Values.bind(statement, i + 1, arguments.get(parameters.get(i)));
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? row.cast(reader(rows).read(rows)) : null;
            }
        });
    }

    private @Nullable Object ask(int[] places, Object @Nullable [] arguments) {
        return runner.run(sql, statement -> {
            for (int i = 0; i < places.length; i++) {
                Values.bind(statement, i + 1, arguments == null ? null : arguments[places[i]]);
            }
            try (var rows = statement.executeQuery()) { // closing it ends the snapshot that it reads
                return answer == Answer.FIRST ? one(rows) : all(rows);
            }
        });
    }

    private @Nullable Object one(ResultSet rows) throws SQLException {
        if (rows.next()) {
            return reader(rows).read(rows);
        }
        if (row.isPrimitive()) {
            throw new IllegalStateException("No row where one was sure: " + sql);
        }
        return null;
    }

    private Collection<@Nullable Object> all(ResultSet rows) throws SQLException {
        var all = answer == Answer.SET ? new LinkedHashSet<@Nullable Object>() : new ArrayList<@Nullable Object>();
        if (rows.next()) {
            var each = reader(rows);
            do {
                all.add(each.read(rows));
            } while (rows.next());
        }
        return all;
    }

    /** The same text has the same columns each time. */
    private RowReader reader(ResultSet rows) throws SQLException {
        var known = reader;
        if (known == null) {
            known = RowReader.of(row, rows.getMetaData());
            reader = known;
        }
        return known;
    }

    /** SQLite numbers named parameters by their first places. */
    static List<String> parameters(String sql) {
        var names = new LinkedHashSet<String>();
        var found = PARAMETER.matcher(sql);
        while (found.find()) {
            if (found.group(1) != null) {
                names.add(found.group(1));
            }
        }
        return List.copyOf(names);
    }

    private static int place(String name, List<String> names, Method method) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(method + " has no parameter for :" + name);
        }
        return place;
    }
}
