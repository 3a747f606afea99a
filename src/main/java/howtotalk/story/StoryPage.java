package howtotalk.story;

import howtotalk.web.Choice;
import howtotalk.words.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The page on which a story is begun or written on.
 *
 * @param head the title, or an invitation
 * @param action where the form goes
 * @param saved whether it is on disk already, so that it saves itself
 * @param form as typed
 * @param formKey of a new story
 * @param version of a story on disk
 * @param savedAt the time of the last save, or empty
 * @param stages to choose from
 * @param stage chosen
 * @param picks the conversations it may come from
 * @param people those it comes from, in a line, or empty
 */
public record StoryPage(
        String head,
        String action,
        boolean saved,
        StoryForm form,
        String formKey,
        int version,
        String savedAt,
        List<Choice> stages,
        String stage,
        List<Pick> picks,
        String people) {

    private static final List<Choice> STAGES = Arrays.stream(StoryStage.values())
            .map(stage -> new Choice(stage.name(), stage.words()))
            .toList();

    /**
     * A conversation to tick.
     *
     * @param id sent with the form
     * @param words with whom, how and when
     * @param hint what came of it
     * @param chosen whether the story comes from it
     */
    public record Pick(String id, String words, String hint, boolean chosen) {}

    static StoryPage blank(StoryForm form, String formKey, List<StoryRepository.Told> touches) {
        var picks = picks(form, touches);
        return new StoryPage(
                "What happened?",
                "/stories",
                false,
                form,
                formKey,
                0,
                "",
                STAGES,
                form.stage().name(),
                picks,
                people(picks, touches));
    }

    static StoryPage of(
            long id, int version, Instant savedAt, ZoneId zone, StoryForm form, List<StoryRepository.Told> touches) {
        var picks = picks(form, touches);
        return new StoryPage(
                form.title().isEmpty() ? "Untitled" : form.title(),
                "/stories/" + id,
                true,
                form,
                "",
                version,
                When.toTheSecond(savedAt, zone),
                STAGES,
                form.stage().name(),
                picks,
                people(picks, touches));
    }

    private static List<Pick> picks(StoryForm form, List<StoryRepository.Told> touches) {
        var chosen = new HashSet<>(form.touches());
        return touches.stream()
                .map(touch -> new Pick(
                        Long.toString(touch.id()),
                        touch.person()
                                + (touch.organisation().isEmpty() ? "" : ", " + touch.organisation())
                                + " · " + touch.channel().words() + " · " + When.day(touch.happenedOn()),
                        shortened(touch.what()),
                        chosen.contains(touch.id())))
                .toList();
    }

    private static String people(List<Pick> picks, List<StoryRepository.Told> touches) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i).chosen()) {
                names.add(touches.get(i).person());
            }
        }
        return String.join(", ", names);
    }

    private static String shortened(String what) {
        var line = what.strip().replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 118)) + "…";
    }
}
