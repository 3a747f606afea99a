package howtotalk.db;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigCustomizer;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ConfigCustomizerFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;

/**
 * Keeps which column goes to which component of a record: Jdbi by itself finds that out by reflection for each query
 * that is run, and it is the same each time.
 */
final class KeptMappers implements ConfigCustomizerFactory {

    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Collection<ConfigCustomizer> forExtensionMethod(Class<?> repository, Method method) {
        var factories = new ArrayList<RowMapperFactory>();
        add(factories, repository.getAnnotationsByType(RegisterConstructorMapper.class));
        add(factories, method.getAnnotationsByType(RegisterConstructorMapper.class));
        return factories.isEmpty()
                ? List.of()
                : List.of(config -> factories.forEach(config.get(RowMappers.class)::register));
    }

    private void add(List<RowMapperFactory> factories, RegisterConstructorMapper[] annotations) {
        for (var annotation : annotations) {
            if (annotation.prefix().isEmpty()) {
                var type = annotation.value();
                factories.add(RowMapperFactory.of(
                        type, mappers.computeIfAbsent(type, row -> new Kept<>(ConstructorMapper.of(row)))));
            }
        }
    }

    /** A mapper for each text of a query: the same text has the same columns. */
    private record Kept<T>(RowMapper<T> mapper, Map<String, RowMapper<T>> bySql) implements RowMapper<T> {

        Kept(RowMapper<T> mapper) {
            this(mapper, new ConcurrentHashMap<>());
        }

        @Override
        public void init(ConfigRegistry registry) {
            mapper.init(registry);
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
            var sql = context.getRenderedSql();
            var kept = bySql.get(sql);
            if (kept == null) {
                kept = mapper.specialize(row, context);
                bySql.put(sql, kept);
            }
            return kept;
        }
    }
}
