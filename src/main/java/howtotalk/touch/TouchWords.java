package howtotalk.touch;

import howtotalk.contact.Days;
import howtotalk.web.Choice;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** How a touch is said on a page. */
final class TouchWords {

    /** The channels, short enough for chips. */
    static final List<Choice> CHANNELS = Arrays.stream(Channel.values())
            .map(channel -> new Choice(channel.name(), label(channel)))
            .toList();

    /** Who spoke or wrote. */
    static final List<Choice> DIRECTIONS = List.of(
            new Choice(Direction.MUTUAL.name(), "We both spoke"),
            new Choice(Direction.OUTGOING.name(), "Only I did"),
            new Choice(Direction.INCOMING.name(), "Only they did"));

    private TouchWords() {}

    /** A channel as the page labels it. */
    static String label(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "In person";
            case PHONE -> "Phone";
            case VIDEO -> "Video";
            case EMAIL -> "E-mail";
            case LINKEDIN -> "LinkedIn";
            case TEXT -> "Text";
            case HANDWRITTEN -> "Handwritten";
        };
    }

    /** How it was: In person; By e-mail, sent; By phone, not reached. */
    static String how(Channel channel, Direction direction) {
        var how = Prose.sentence(channel.words());
        if (channel.synchronous()) {
            return switch (direction) {
                case MUTUAL -> how;
                case OUTGOING -> how + ", not reached";
                case INCOMING -> how + ", missed";
            };
        }
        return how + ", " + direction.words();
    }

    /** What was had, in lower case after an article: a conversation, an e-mail. */
    static String noun(Channel channel, Direction direction) {
        if (channel.synchronous()) {
            return direction == Direction.MUTUAL ? "a conversation" : "a try " + channel.words();
        }
        return switch (channel) {
            case LINKEDIN -> "a message on LinkedIn";
            case TEXT -> "a text";
            case HANDWRITTEN -> "a handwritten note";
            default -> "an e-mail";
        };
    }

    /** What was had, with a preposition and the person: a conversation with Marta, an e-mail to Marta. */
    static String event(Channel channel, Direction direction, String name) {
        var between = switch (direction) {
            case MUTUAL -> " with ";
            case OUTGOING -> channel.synchronous() ? " with " : " to ";
            case INCOMING -> " from ";
        };
        return noun(channel, direction) + between + name;
    }

    /** A touch named by how and when: e-mail of 3 Nov. */
    static String reference(Touch touch, LocalDate today) {
        var noun = noun(touch.channel(), touch.direction());
        return noun.substring(noun.indexOf(' ') + 1) + " of " + Days.date(touch.happenedOn(), today);
    }
}
