package howtotalk.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.db.Json;
import howtotalk.imports.Header;
import howtotalk.imports.UnreadableFile;
import howtotalk.roster.RosterPreview.SectionChoice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a roster file into a course: looks first, applies in one transaction, and can take the latest one back. The
 * page and the command line both go through here.
 */
public final class RosterImport {

    /** What the sections of files are called here is remembered beside the columns, under a header no table has. */
    private static final String SECTIONS = "\u001f sections";

    /** Told after each row how far the work has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many rows of so many are done. */
        void done(int rows, int of);
    }

    /**
     * Which part of a file is applied.
     *
     * @param lines of the file that are wanted; nothing for all
     * @param withdrawn enrolments of absent students that are to be withdrawn
     */
    public record Selection(@Nullable Collection<Integer> lines, Collection<Long> withdrawn) {

        /** Every row, and nobody withdrawn. */
        public static final Selection ALL = new Selection(null, List.of());

        boolean wants(RosterRow row) {
            return lines == null || lines.contains(row.line());
        }
    }

    /**
     * What was done.
     *
     * @param counts of the whole file, as previewed
     * @param importId by which it can be taken back; 0 when nothing had to be changed
     */
    public record Applied(ImportCounts counts, long importId) {}

    private final Database database;
    private final RosterImportRows rows;
    private final Audit audit;
    private final InstantSource clock;

    public RosterImport(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(RosterImportRows.class);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Holds a file against a course and changes nothing.
     *
     * @param mapping what the columns mean; null for what was remembered, or for a known format
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    public RosterPreview preview(long courseId, String fileName, byte[] bytes, @Nullable ColumnMapping mapping) {
        var read = read(courseId, fileName, bytes, mapping);
        return database.reading(() -> {
            var choices = sections(courseId, read);
            var file = placed(read, choices);
            var match = RosterMatch.compare(file, rows.people(courseId), known(courseId, file));
            return new RosterPreview(file, match, choices);
        });
    }

    private RosterFile read(long courseId, String fileName, byte[] bytes, @Nullable ColumnMapping mapping) {
        var file = RosterFile.read(fileName, bytes, mapping);
        if (file.format() != RosterFormat.UNKNOWN) {
            return file;
        }
        var remembered = remembered(courseId, file.header());
        return remembered == null || !remembered.fits(file.header())
                ? file
                : RosterFile.read(fileName, bytes, remembered);
    }

    /** What the columns of such a table were said to mean, if they were. */
    private @Nullable ColumnMapping remembered(long courseId, Header header) {
        var columns = new HashMap<RosterField, String>();
        for (var line : rows.remembered(courseId, key(header))) {
            for (var field : RosterField.values()) {
                if (field.name().equals(line.field())) {
                    columns.put(field, line.columnName());
                }
            }
        }
        return columns.isEmpty() ? null : new ColumnMapping(columns);
    }

    /** Remembers what the columns of such a table mean. */
    void remember(long courseId, Header header, ColumnMapping mapping) {
        database.transaction(() -> {
            rows.forget(courseId, key(header));
            mapping.columns().forEach((field, column) -> rows.remember(courseId, key(header), field.name(), column));
        });
    }

    /** Remembers what a section of the file is called here; empty for none. */
    void rememberSection(long courseId, String inFile, String here) {
        rows.remember(courseId, SECTIONS, inFile, here);
    }

    private static String key(Header header) {
        return String.join("\u001f", header.names()).toLowerCase(Locale.ROOT);
    }

    /** A name that the course has; else what was said before; else the only section for the only section; else a new one. */
    private List<SectionChoice> sections(long courseId, RosterFile file) {
        var here = rows.sections(courseId).stream()
                .map(RosterImportRows.Section::name)
                .toList();
        var said = rows.remembered(courseId, SECTIONS).stream()
                .collect(Collectors.toMap(RosterImportRows.Remembered::field, RosterImportRows.Remembered::columnName));
        var inFile = new ArrayList<>(file.sections());
        boolean oneToOne = inFile.size() <= 1 && here.size() == 1;
        if (file.rows().stream().anyMatch(row -> row.section() == null)) {
            inFile.add("");
        }
        return inFile.stream()
                .map(name -> {
                    var chosen = said.get(name);
                    var to = here.contains(name) ? name : chosen != null ? chosen : oneToOne ? here.get(0) : name;
                    return new SectionChoice(name, to, to.isEmpty() || here.contains(to));
                })
                .toList();
    }

    private static RosterFile placed(RosterFile file, List<SectionChoice> choices) {
        var to = choices.stream().collect(Collectors.toMap(SectionChoice::inFile, SectionChoice::here));
        return new RosterFile(
                file.fileName(),
                file.format(),
                file.header(),
                file.mapping(),
                file.complete(),
                file.rows().stream()
                        .map(row -> {
                            var here = to.getOrDefault(row.section() == null ? "" : row.section(), "");
                            return row.inSection(here.isEmpty() ? null : here);
                        })
                        .toList(),
                file.refused(),
                file.skipped());
    }

    private List<KnownAccount> known(long courseId, RosterFile file) {
        return rows.known(
                courseId, json(file, RosterRow::sisId), json(file, RosterRow::login), json(file, RosterRow::email));
    }

    private static String json(RosterFile file, Function<RosterRow, @Nullable String> id) {
        return Json.write(file.rows().stream().map(id).filter(Objects::nonNull).toList());
    }

    /**
     * Applies a file, all of the selection or nothing. The same file a second time changes nothing.
     *
     * @param actorId who does it; null for the command line
     * @param mapping as for {@link #preview}
     * @throws UnreadableFile when the file as a whole cannot be read, or what its columns mean is not known
     */
    public Applied apply(
            long courseId,
            @Nullable Long actorId,
            String fileName,
            byte[] bytes,
            @Nullable ColumnMapping mapping,
            Selection selection,
            Progress progress) {
        return database.transaction(() -> {
            var preview = preview(courseId, fileName, bytes, mapping);
            if (preview.unknown()) {
                throw new UnreadableFile("What the columns of this table mean is not known yet.");
            }
            return new Applying(courseId, actorId, preview).apply(selection, progress);
        });
    }

    /** One file being applied. */
    private final class Applying {
        private final long courseId;
        private final @Nullable Long actorId;
        private final RosterPreview preview;
        private final Map<String, Long> sections = new HashMap<>();
        private long importId;

        Applying(long courseId, @Nullable Long actorId, RosterPreview preview) {
            this.courseId = courseId;
            this.actorId = actorId;
            this.preview = preview;
        }

        Applied apply(Selection selection, Progress progress) {
            rows.sections(courseId).forEach(section -> sections.put(section.name(), section.id()));
            int done = 0;
            var lines = preview.match().lines();
            for (var line : lines) {
                if (selection.wants(line.row())) {
                    apply(line);
                }
                progress.done(++done, lines.size());
            }
            for (var person : preview.match().absent()) {
                if (selection.withdrawn().contains(person.enrolmentId())) {
                    withdraw(person);
                }
            }
            if (importId != 0) {
                audit.add(
                        actorId,
                        "ROSTER_IMPORTED",
                        null,
                        courseId,
                        preview.counts().line());
            }
            return new Applied(preview.counts(), importId);
        }

        private void apply(RosterMatch.Line line) {
            switch (line.kind()) {
                case NEW -> add(line);
                case CHANGED -> change(line);
                case MATCHED, REFUSED -> {}
            }
        }

        private void add(RosterMatch.Line line) {
            var person = line.after();
            boolean fresh = person.accountId() == 0;
            long account = fresh
                    ? rows.addAccount(
                            person.name(),
                            person.sortName(),
                            person.email(),
                            person.sisId(),
                            person.login(),
                            clock.instant())
                    : person.accountId();
            if (!fresh && !line.changes().isEmpty()) {
                changeAccount(person);
            }
            long enrolment = rows.addEnrolment(
                    courseId, account, section(person.section()), person.role(), person.status(), clock.instant());
            var known = line.account();
            var before = fresh || known == null ? null : Json.write(differences(asPerson(known), person));
            rows.addRow(importId(), enrolment, account, fresh, true, before);
            audit.add(actorId, "ENROLLED", account, courseId, "");
        }

        private void change(RosterMatch.Line line) {
            var person = line.after();
            changeAccount(person);
            rows.changeEnrolment(person.enrolmentId(), section(person.section()), person.status());
            var before = Json.write(differences(Objects.requireNonNull(line.person()), person));
            rows.addRow(importId(), person.enrolmentId(), person.accountId(), false, false, before);
            audit.add(actorId, "ENROLMENT_CHANGED", person.accountId(), courseId, "");
        }

        private void withdraw(EnrolledPerson person) {
            rows.changeEnrolment(person.enrolmentId(), section(person.section()), RosterStatus.WITHDRAWN);
            var before = Json.write(Map.of("status", List.of(person.status().name(), RosterStatus.WITHDRAWN.name())));
            rows.addRow(importId(), person.enrolmentId(), person.accountId(), false, false, before);
            audit.add(actorId, "WITHDRAWN", person.accountId(), courseId, "");
        }

        private void changeAccount(EnrolledPerson person) {
            rows.changeAccount(
                    person.accountId(),
                    person.name(),
                    person.sortName(),
                    person.email(),
                    person.sisId(),
                    person.login());
        }

        private @Nullable Long section(@Nullable String name) {
            return name == null ? null : sections.computeIfAbsent(name, fresh -> rows.addSection(courseId, fresh));
        }

        /** An import that changes nothing leaves no trace. */
        private long importId() {
            if (importId == 0) {
                var file = preview.file();
                importId = rows.addImport(
                        courseId,
                        actorId,
                        clock.instant(),
                        file.fileName(),
                        file.format().label());
            }
            return importId;
        }
    }

    private static EnrolledPerson asPerson(KnownAccount account) {
        return new EnrolledPerson(
                0,
                account.accountId(),
                account.name(),
                account.sortName(),
                account.email(),
                account.login(),
                account.sisId(),
                null,
                RosterRole.STUDENT,
                RosterStatus.ACTIVE,
                account.claimed());
    }

    /** What an import changed of somebody: from what, to what. */
    private static Map<String, List<@Nullable String>> differences(EnrolledPerson before, EnrolledPerson after) {
        var changed = new LinkedHashMap<String, List<@Nullable String>>();
        differ(changed, "name", before.name(), after.name());
        differ(changed, "sortName", before.sortName(), after.sortName());
        differ(changed, "email", before.email(), after.email());
        differ(changed, "sisId", before.sisId(), after.sisId());
        differ(changed, "login", before.login(), after.login());
        differ(changed, "section", before.section(), after.section());
        differ(changed, "status", before.status().name(), after.status().name());
        return changed;
    }

    private static void differ(
            Map<String, List<@Nullable String>> changed, String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            var pair = new ArrayList<@Nullable String>();
            pair.add(from);
            pair.add(to);
            changed.put(field, pair);
        }
    }

    /**
     * Takes the latest import of a course back. What was changed by hand since stays.
     *
     * @return empty when it is done; else a sentence that says why not
     */
    public String undo(long importId, long actorId) {
        return database.transaction(() -> {
            var made = rows.find(importId);
            if (made == null || made.undoneAt() != null) {
                return "This import was taken back before.";
            }
            if (!made.latest()) {
                return "A later import stands on this one. Take back the later one first.";
            }
            var working = rows.atWork(importId);
            if (!working.isEmpty()) {
                return String.join(", ", working.subList(0, Math.min(3, working.size())))
                        + (working.size() > 3 ? " and others have" : working.size() == 1 ? " has" : " have")
                        + " work in the course already, so this import stays. Withdraw people one by one instead.";
            }
            for (var row : rows.rows(importId)) {
                undo(row);
            }
            rows.undone(importId, clock.instant());
            audit.add(actorId, "ROSTER_IMPORT_UNDONE", null, made.courseId(), "");
            return "";
        });
    }

    private void undo(RosterImportRows.MadeRow row) {
        var enrolment = row.enrolmentId();
        var person = enrolment == null ? null : rows.person(enrolment);
        if (person != null && row.before() != null) {
            restore(person, row.before());
        }
        if (row.newEnrolment() && enrolment != null) {
            rows.dropEnrolment(enrolment);
        }
        if (row.newAccount() && row.accountId() != null) {
            rows.dropAccount(row.accountId());
        }
    }

    private void restore(EnrolledPerson person, String before) {
        var was = read(before);
        rows.changeAccount(
                person.accountId(),
                required(was, "name", person.name()),
                required(was, "sortName", person.sortName()),
                person.claimed() ? person.email() : before(was, "email", person.email()),
                before(was, "sisId", person.sisId()),
                person.claimed() ? person.login() : before(was, "login", person.login()));
        var section = before(was, "section", person.section());
        var course = rows.courseOf(person.enrolmentId());
        var sectionId = rows.sections(course).stream()
                .filter(s -> s.name().equals(section))
                .map(RosterImportRows.Section::id)
                .findFirst()
                .orElse(null);
        var status = required(was, "status", person.status().name());
        rows.changeEnrolment(person.enrolmentId(), sectionId, RosterStatus.valueOf(status));
    }

    /** What a field was, if it still is what the import made of it. */
    private static @Nullable String before(
            Map<String, List<@Nullable String>> was, String field, @Nullable String now) {
        var pair = was.get(field);
        return pair != null && Objects.equals(pair.get(1), now) ? pair.get(0) : now;
    }

    private static String required(Map<String, List<@Nullable String>> was, String field, String now) {
        var before = before(was, field, now);
        return before == null ? now : before;
    }

    private static Map<String, List<@Nullable String>> read(String before) {
        return Json.read(before, new TypeReference<>() {});
    }
}
