package howtotalk.account;

/** For whom the second step of signing in is compulsory; everybody may have it. */
public enum SecondFactorFor {
    NOBODY,
    ADMINISTRATORS,
    /** Administrators, and everybody who teaches, assists or reads reports. */
    STAFF;

    boolean owes(boolean administrator, SessionKind kind) {
        return switch (this) {
            case NOBODY -> false;
            case ADMINISTRATORS -> administrator;
            case STAFF -> administrator || kind == SessionKind.STAFF;
        };
    }
}
