package howtotalk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds which folder may import which, and what a rule may know. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("howtotalk");

    private static final Set<String> KITS = Set.of("db", "web", "files", "imports", "mail", "chart", "audit", "words");

    /** Controllers, guards, frames; what controllers of accounts share; what travels with a request or is read from it. */
    private static final Pattern SPEAK_HTTP = Pattern.compile(".*(Controller|Access|Frames)"
            + "|Delivery|Sessions|Setup|Confirmed|LinkRequests|PasswordCheck|TokenPages|Standing|ContactSearch");

    /** The order of features: what each may import, and through that everything below. */
    private static final Map<String, List<String>> ABOVE = order();

    private static Map<String, List<String>> order() {
        var order = new LinkedHashMap<String, List<String>>();
        order.put("account", List.of());
        order.put("course", List.of("account"));
        order.put("roster", List.of("course"));
        order.put("attendance", List.of("roster"));
        order.put("rubric", List.of("course"));
        order.put("assignment", List.of("course"));
        order.put("contact", List.of("account"));
        order.put("introduction", List.of("contact"));
        order.put("target", List.of("introduction"));
        order.put("exchange", List.of("contact"));
        order.put("touch", List.of("contact", "course")); // which touches a course counts is told by its calendar
        order.put("activity", List.of("touch"));
        order.put("giving", List.of("touch"));
        order.put("coach", List.of("touch"));
        order.put("plan", List.of("touch"));
        order.put("submission", List.of("assignment", "touch"));
        order.put("grading", List.of("submission", "rubric"));
        order.put("gradebook", List.of("grading", "attendance")); // attendance is counted into participation
        order.put("story", List.of("touch", "grading"));
        order.put("talk", List.of("story"));
        order.put("opportunity", List.of("touch"));
        order.put("outcome", List.of("opportunity", "course"));
        var features = List.copyOf(order.keySet());
        order.put("report", features);
        order.put("home", List.of("report"));
        order.put("digest", List.of("home"));
        order.put("demo", List.of("digest"));
        order.put("routes", List.of("digest")); // builds every controller
        order.put("commands", List.of("demo"));
        return order;
    }

    static Stream<String> features() {
        return ABOVE.keySet().stream();
    }

    static Stream<String> kits() {
        return KITS.stream().sorted();
    }

    @Test
    void everyFolderHasItsPlaceInTheOrder() {
        var unplaced = new TreeSet<String>();
        for (var type : PROGRAM) {
            var folder = folder(type);
            if (!folder.isEmpty() && !KITS.contains(folder) && !ABOVE.containsKey(folder)) {
                unplaced.add(folder);
            }
        }
        assertThat(unplaced).as("folders to be placed in the order of imports").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void aFeatureImportsOnlyWhatStandsBelowIt(String feature) {
        var mayNot = new TreeSet<>(ABOVE.keySet());
        mayNot.removeAll(below(feature));
        mayNot.remove(feature);
        noClasses()
                .that()
                .resideInAPackage(in(feature))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        mayNot.stream().map(ArchitectureTest::in).toArray(String[]::new)))
                .check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kits")
    void aKitKnowsNoFeature(String kit) {
        noClasses()
                .that()
                .resideInAPackage(in(kit))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ABOVE.keySet().stream().map(ArchitectureTest::in).toArray(String[]::new)))
                .check(PROGRAM);
    }

    @Test
    void kitsStandOnEachOtherInOneDirection() {
        slices().matching("howtotalk.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"account", "attendance", "course", "rubric", "grading", "gradebook", "outcome", "report"})
    void theFoldersWithinAFeatureStandOnEachOtherInOneDirection(String feature) {
        slices().matching("howtotalk." + feature + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("howtotalk." + feature)
                .should()
                .dependOnClassesThat(resideInAPackage("howtotalk." + feature + ".*.."))
                .check(PROGRAM);
    }

    @Test
    void nothingImportsTheRoot() {
        noClasses()
                .that()
                .resideInAPackage("howtotalk.*..")
                .should()
                .dependOnClassesThat(resideInAPackage("howtotalk"))
                .check(PROGRAM);
    }

    @Test
    void onlyWhatSpeaksHttpKnowsTheServer() {
        noClasses()
                .that(doNotSpeakHttp())
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty.."))
                .check(PROGRAM);
    }

    @Test
    void onlyWhatHoldsSqlKnowsTheDatabaseLibrary() {
        noClasses()
                .that(holdNoSql())
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "org.sqlite..", "com.zaxxer.."))
                .check(PROGRAM);
    }

    @Test
    void factsAndChoicesKnowNeitherDatabaseNorClock() {
        noClasses()
                .that(areFactsOrChoices())
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are the database, the server or a clock",
                        type -> type.getName().equals("howtotalk.db.Database")
                                || type.getName().equals("howtotalk.web.WebServer")
                                || type.getName().equals("java.time.Clock")
                                || type.getName().equals("java.time.InstantSource")))
                .check(PROGRAM);
    }

    @Test
    void whatTimeItIsComesFromOutside() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are neither the root, a command nor the database kit",
                        type -> !Set.of("", "commands", "db").contains(folder(type))))
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks the machine for the time", ArchitectureTest::asks))
                .check(PROGRAM);
    }

    @Test
    void pagesAreRecordsReadyToPrint() {
        classes().that().haveSimpleNameEndingWith("Page").should().beRecords().check(PROGRAM);
    }

    @Test
    void namesSayRoles() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Util|Utils|Impl)")
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> doNotSpeakHttp() {
        return DescribedPredicate.describe(
                "neither are controllers nor read or answer requests for one",
                type -> !Set.of("", "web").contains(folder(type))
                        && !SPEAK_HTTP.matcher(outermost(type).getSimpleName()).matches());
    }

    /** SQL stands on interfaces; the guard puts its query together from the parts that features declare. */
    private static DescribedPredicate<JavaClass> holdNoSql() {
        return DescribedPredicate.describe(
                "are no repositories",
                type -> !Set.of("db", "demo").contains(folder(type))
                        && !type.isInterface()
                        && !outermost(type).getSimpleName().endsWith("Repository")
                        && !type.getSimpleName().equals("CourseAccess"));
    }

    private static DescribedPredicate<JavaClass> areFactsOrChoices() {
        return DescribedPredicate.describe(
                "are facts or choices of a feature",
                type -> ABOVE.containsKey(folder(type))
                        && !folder(type).equals("commands")
                        && !folder(type).equals("demo")
                        && type.getEnclosingClass().isEmpty()
                        && (type.isRecord() || type.isEnum()));
    }

    private static boolean asks(JavaAccess<?> call) {
        var owner = call.getTargetOwner().getName();
        var method = call.getTarget().getName();
        return owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"))
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && method.equals("<init>");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    /** The folder below the root that a class lies in; empty for the root. */
    private static String folder(JavaClass type) {
        var name = type.getPackageName();
        return name.equals("howtotalk")
                ? ""
                : name.substring("howtotalk.".length()).replaceFirst("\\..*", "");
    }

    private static String in(String folder) {
        return "howtotalk." + folder + "..";
    }

    private static Set<String> below(String feature) {
        var below = new TreeSet<String>();
        for (var next : ABOVE.getOrDefault(feature, List.of())) {
            if (below.add(next)) {
                below.addAll(below(next));
            }
        }
        return below;
    }
}
