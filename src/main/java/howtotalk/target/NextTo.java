package howtotalk.target;

import howtotalk.introduction.Introductions;
import howtotalk.introduction.NextToTargets.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who stands next to a target company: works there, introduced somebody there, or is in a group with somebody there. */
final class NextTo {

    /** As many of a group as are named to the others. */
    private static final int INSIDE = 5;

    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Map<Long, Set<String>> reasons = new LinkedHashMap<>();

    private NextTo() {}

    /** Somebody of the book who works at a target company. */
    record There(long contactId, String name, String company) {}

    /**
     * Everybody next to a target company, those with most reasons first, then in the order of the people there.
     *
     * @param there who works at one
     * @param introductions of the student
     * @param members who is in which group
     */
    static List<Near> of(List<There> there, Introductions introductions, List<GroupRepository.Member> members) {
        var next = new NextTo();
        var at = new LinkedHashMap<Long, There>();
        there.forEach(one -> {
            at.put(one.contactId(), one);
            next.add(one.contactId(), one.name(), "works at " + one.company());
        });
        for (var link : introductions.links()) {
            var other = at.get(link.introduced());
            if (other != null) {
                introductions
                        .person(link.introducer())
                        .ifPresent(one -> next.add(
                                one.id(), one.name(), "introduced you to " + other.name() + " at " + other.company()));
            }
        }
        next.groups(at, members);
        return next.sorted();
    }

    private void groups(Map<Long, There> at, List<GroupRepository.Member> members) {
        var groups = new LinkedHashMap<Long, List<GroupRepository.Member>>();
        members.forEach(member -> groups.computeIfAbsent(member.groupId(), id -> new ArrayList<>())
                .add(member));
        for (var group : groups.values()) {
            var inside = group.stream()
                    .map(member -> at.get(member.contactId()))
                    .filter(Objects::nonNull)
                    .limit(INSIDE)
                    .toList();
            for (var member : group) {
                for (var there : inside) {
                    if (there.contactId() != member.contactId()) {
                        add(
                                member.contactId(),
                                member.name(),
                                "is in " + member.groupName() + " with " + there.name() + " of " + there.company());
                    }
                }
            }
        }
    }

    private void add(long id, String name, String why) {
        names.putIfAbsent(id, name);
        reasons.computeIfAbsent(id, one -> new LinkedHashSet<>()).add(why);
    }

    private List<Near> sorted() {
        var all = new ArrayList<Near>();
        names.forEach((id, name) -> all.add(new Near(id, name, List.copyOf(reasons.getOrDefault(id, Set.of())))));
        all.sort(Comparator.comparingInt(one -> -one.why().size()));
        return List.copyOf(all);
    }
}
