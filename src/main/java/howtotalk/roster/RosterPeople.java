package howtotalk.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody whom a row can mean, by each of their ids, and those in the course by name. */
final class RosterPeople {

    private final Map<Long, EnrolledPerson> enrolled = new HashMap<>();
    private final Map<String, KnownAccount> bySisId = new HashMap<>();
    /** Null where two people have the same number but for leading zeros. */
    private final Map<String, @Nullable KnownAccount> byNumber = new HashMap<>();

    private final Map<String, KnownAccount> byLogin = new HashMap<>();
    private final Map<String, KnownAccount> byEmail = new HashMap<>();
    private final Map<String, Set<EnrolledPerson>> byName = new HashMap<>();

    RosterPeople(Collection<EnrolledPerson> people, Collection<KnownAccount> known) {
        for (var person : people) {
            enrolled.put(person.accountId(), person);
            index(person.account());
            for (String name : List.of(person.name(), person.sortName(), PersonName.spoken(person.sortName()))) {
                byName.computeIfAbsent(PersonName.key(name), key -> new LinkedHashSet<>())
                        .add(person);
            }
        }
        for (var account : known) {
            if (!enrolled.containsKey(account.accountId())) {
                index(account);
            }
        }
    }

    private void index(KnownAccount account) {
        if (account.sisId() != null) {
            bySisId.put(account.sisId(), account);
            String number = RosterChanges.withoutZeros(account.sisId());
            byNumber.put(number, byNumber.containsKey(number) ? null : account);
        }
        if (account.login() != null) {
            byLogin.put(lower(account.login()), account);
        }
        if (account.email() != null) {
            byEmail.put(lower(account.email()), account);
        }
    }

    static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    @Nullable
    KnownAccount bySisId(RosterRow row) {
        if (row.sisId() == null) {
            return null;
        }
        var exactly = bySisId.get(row.sisId());
        return exactly != null ? exactly : byNumber.get(RosterChanges.withoutZeros(row.sisId()));
    }

    @Nullable
    KnownAccount byLogin(RosterRow row) {
        return row.login() == null ? null : byLogin.get(lower(row.login()));
    }

    @Nullable
    KnownAccount byEmail(RosterRow row) {
        return row.email() == null ? null : byEmail.get(lower(row.email()));
    }

    /** Whoever in the course has exactly this name. */
    List<EnrolledPerson> named(RosterRow row) {
        var name = row.name();
        if (name == null) {
            return List.of();
        }
        var found = new LinkedHashSet<EnrolledPerson>();
        Stream.of(name.name(), name.sortName())
                .map(PersonName::key)
                .forEach(key -> found.addAll(byName.getOrDefault(key, Set.of())));
        return found.stream()
                .filter(person -> name.sameAs(person.name(), person.sortName()))
                .toList();
    }

    /** The person in the course who has this account. */
    @Nullable
    EnrolledPerson enrolled(KnownAccount account) {
        return enrolled.get(account.accountId());
    }

    /** Whom the row could mean, by whatever it says: they are not absent, even where the row is refused. */
    List<Long> meant(RosterRow row) {
        var meant = new ArrayList<Long>();
        for (var account : new KnownAccount[] {bySisId(row), byLogin(row), byEmail(row)}) {
            if (account != null) {
                meant.add(account.accountId());
            }
        }
        if (meant.isEmpty()) {
            named(row).forEach(person -> meant.add(person.accountId()));
        }
        return meant;
    }
}
