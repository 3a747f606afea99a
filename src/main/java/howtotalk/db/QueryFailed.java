package howtotalk.db;

import java.sql.SQLException;

/** The database did not answer a query. */
public final class QueryFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    QueryFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
