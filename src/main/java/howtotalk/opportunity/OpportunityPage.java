package howtotalk.opportunity;

import howtotalk.touch.TouchFact;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity, or the form for a new one.
 *
 * @param id empty for a new one
 * @param formKey for what is added here
 * @param head where it stands
 * @param form as typed
 * @param version on disk
 * @param kinds to choose from
 * @param sources to choose from
 * @param steps what happened, oldest first
 * @param stages that could be noted
 * @param nextStage the one that usually follows
 * @param stageDay for the form
 * @param stageError why a step was not taken down
 * @param people linked
 * @param picks who could be linked
 * @param roles that somebody can have
 * @param next what to do
 * @param advice what usually helps at this stage, where nothing is planned
 * @param proposal why networking is proposed as the source, or empty
 * @param accepted whether an outcome can be filed and none is
 * @param filedHref to the outcome that was filed from it, or empty
 * @param step what the student means to do next, for the form
 * @param stepDay by which day
 * @param stepVersion of it
 * @param stepError why it was not taken down
 */
public record OpportunityPage(
        String id,
        String formKey,
        String head,
        OpportunityForm form,
        int version,
        List<Choice> kinds,
        List<Choice> sources,
        List<Step> steps,
        List<Choice> stages,
        String nextStage,
        String stageDay,
        String stageError,
        List<Person> people,
        List<Choice> picks,
        List<Choice> roles,
        List<Next> next,
        String advice,
        String proposal,
        boolean accepted,
        String filedHref,
        String step,
        String stepDay,
        int stepVersion,
        String stepError) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    /**
     * Something that happened: a stage, or a conversation with somebody linked.
     *
     * @param what the stage, or with whom
     * @param when the day
     * @param css how its mark looks
     * @param undo where it is taken back; empty for a conversation
     */
    public record Step(String what, String when, String css, String undo) {}

    /** Somebody linked. */
    public record Person(String id, String name, String meta) {}

    /** A next action. */
    public record Next(String href, String words, String when) {}

    /** The kind as the form sends it. */
    public String kind() {
        return form.kind() == null ? "" : form.kind().name();
    }

    /** The source as the form sends it. */
    public String source() {
        return form.source() == null ? "" : form.source().name();
    }

    static OpportunityPage blank(OpportunityForm form, String formKey) {
        return new OpportunityPage(
                "",
                formKey,
                "What could come of it?",
                form,
                0,
                kindChoices(),
                sourceChoices(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                false,
                "",
                "",
                "",
                0,
                "");
    }

    /** The same with a next step as typed, and what is wrong with it. */
    OpportunityPage withNextStep(String typed, String typedDay, String error) {
        return new OpportunityPage(
                id,
                formKey,
                head,
                form,
                version,
                kinds,
                sources,
                steps,
                stages,
                nextStage,
                stageDay,
                stageError,
                people,
                picks,
                roles,
                next,
                advice,
                proposal,
                accepted,
                filedHref,
                typed,
                typedDay,
                stepVersion,
                error);
    }

    static OpportunityPage of(
            Opportunity opportunity,
            OpportunityForm form,
            StageHistory history,
            List<OpportunityRepository.Linked> linked,
            List<OpportunityRepository.Pick> picks,
            List<OpportunityRepository.Next> next,
            NetworkFacts.Network network,
            Map<Long, ContactRole> roles,
            @Nullable Long outcome,
            LocalDate today,
            String formKey,
            String stage,
            String stageDay,
            String stageError) {
        return new OpportunityPage(
                Long.toString(opportunity.id()),
                formKey,
                head(opportunity, history),
                form,
                opportunity.version(),
                kindChoices(),
                sourceChoices(),
                steps(opportunity, history, network, roles),
                stages(history.current()),
                stage.isEmpty() ? following(history.current()) : stage,
                stageDay.isEmpty() ? today.toString() : stageDay,
                stageError,
                linked.stream().map(OpportunityPage::person).toList(),
                picks.stream()
                        .map(p -> new Choice(
                                Long.toString(p.id()),
                                p.organisation().isEmpty() ? p.name() : p.name() + ", " + p.organisation()))
                        .toList(),
                Words.choices(ContactRole.values(), ContactRole::words),
                next.stream()
                        .map(n -> new Next(
                                "/touches/" + n.touchId(),
                                n.action() + " · " + n.person(),
                                n.on() == null ? "" : DAY.format(n.on())))
                        .toList(),
                advice(history.current(), linked.isEmpty(), outcome != null),
                proposal(opportunity, history, network, roles),
                history.acceptedOn() != null && outcome == null,
                outcome == null ? "" : "/outcomes/" + outcome,
                opportunity.nextStep(),
                opportunity.nextOn() == null ? "" : opportunity.nextOn().toString(),
                opportunity.nextVersion(),
                "");
    }

    private static List<Choice> kindChoices() {
        return Words.choices(OpportunityKind.values(), OpportunityKind::words);
    }

    private static List<Choice> sourceChoices() {
        return Words.choices(Source.values(), Source::words);
    }

    private static String head(Opportunity opportunity, StageHistory history) {
        var what = opportunity.role() + " at " + opportunity.organisation();
        return switch (history.current()) {
            case LEAD -> what + ": a lead.";
            case APPLIED -> what + ": applied, and waiting.";
            case SCREEN -> what + ": in the screening.";
            case INTERVIEW -> what + ": in interviews.";
            case OFFER -> what + ": an offer waits for your answer.";
            case ACCEPTED -> what + ": accepted.";
            case DECLINED -> what + ": you declined.";
            case REJECTED -> what + ": they chose somebody else.";
            case WITHDRAWN -> what + ": you withdrew.";
            case EXPIRED -> what + ": expired.";
            case RESCINDED -> what + ": the offer was taken back.";
        };
    }

    /** Where nothing follows by itself, nothing is chosen beforehand. */
    private static List<Choice> stages(OpportunityStage current) {
        var stages = new ArrayList<Choice>();
        if (!current.open()) {
            stages.add(new Choice("", "Choose what happened"));
        }
        stages.addAll(Words.choices(OpportunityStage.values(), OpportunityStage::words));
        return stages;
    }

    private static String following(OpportunityStage stage) {
        return stage.open() ? OpportunityStage.values()[stage.ordinal() + 1].name() : "";
    }

    private static String advice(OpportunityStage stage, boolean nobody, boolean filed) {
        if (nobody && stage.open()) {
            return "Whom do you know there, or who knows somebody there? Link the first person.";
        }
        return switch (stage) {
            case LEAD -> "Talk to somebody who works there before you apply.";
            case APPLIED -> "Tell the person you talked to that you have applied, and thank them.";
            case SCREEN, INTERVIEW ->
                "Ask somebody there what they wish they had known before their interview. Thank each interviewer the same day.";
            case OFFER -> "Answer in time, and tell those who helped before you tell the others.";
            case ACCEPTED -> "Thank everybody on the path, by hand." + (filed ? "" : " Then file the outcome.");
            case DECLINED, REJECTED, WITHDRAWN, EXPIRED, RESCINDED ->
                "Thank them all the same. The next opening is often next door.";
        };
    }

    private static String proposal(
            Opportunity opportunity, StageHistory history, NetworkFacts.Network network, Map<Long, ContactRole> roles) {
        if (opportunity.source() == Source.NETWORKING) {
            return "";
        }
        var linked = network.linked(roles).keySet();
        if (!Source.networkingIsLikely(linked, network.touches().all(), history.appliedOn())) {
            return "";
        }
        return network.touches().all().stream()
                .filter(touch -> linked.contains(touch.contactId()))
                .findFirst()
                .map(touch -> "You were in touch with " + name(network, touch) + " on "
                        + DAY.format(touch.happenedOn())
                        + (history.appliedOn() == null ? "" : ", before you applied")
                        + ". Did it begin there?")
                .orElse("");
    }

    private static String name(NetworkFacts.Network network, TouchFact touch) {
        var person = network.people().get(touch.contactId());
        return person == null ? "somebody" : person.name();
    }

    private static Person person(OpportunityRepository.Linked linked) {
        var meta = new ArrayList<String>();
        meta.add(Prose.sentence(linked.role().words()));
        for (var word : List.of(linked.title(), linked.organisation())) {
            if (!word.isEmpty()) {
                meta.add(word);
            }
        }
        meta.add(
                linked.lastTouchOn() == null
                        ? "not in touch yet"
                        : "last in touch " + DAY.format(linked.lastTouchOn()));
        return new Person(Long.toString(linked.contactId()), linked.name(), String.join(" · ", meta));
    }

    /** Stages and conversations on one line of time. */
    private static List<Step> steps(
            Opportunity opportunity, StageHistory history, NetworkFacts.Network network, Map<Long, ContactRole> roles) {
        record Dated(LocalDate day, int order, Step step) {}
        var dated = new ArrayList<Dated>();
        for (var event : history.steps()) {
            var undo = "/opportunities/" + opportunity.id() + "/stages/" + event.id() + "/undo";
            dated.add(new Dated(
                    event.happenedOn(),
                    1,
                    new Step(Prose.sentence(event.stage().words()), DAY.format(event.happenedOn()), "is-stage", undo)));
        }
        var linked = network.linked(roles).keySet();
        for (var touch : network.touches().all()) {
            if (linked.contains(touch.contactId())) {
                var css = (touch.channel().synchronous() ? "" : "is-written")
                        + (network.touches().twoWay(touch) ? "" : " is-oneway");
                dated.add(new Dated(
                        touch.happenedOn(),
                        0,
                        new Step(
                                name(network, touch),
                                DAY.format(touch.happenedOn()) + " · "
                                        + touch.channel().words(),
                                css.strip(),
                                "")));
            }
        }
        dated.sort(Comparator.comparing(Dated::day).thenComparingInt(Dated::order));
        return dated.stream().map(Dated::step).toList();
    }
}
