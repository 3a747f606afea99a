package howtotalk.report.sections;

import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.document.Block;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Terms;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.List;

/** The last: how the figures are counted, what the words mean, and what they cannot say. */
final class MethodSection {

    private MethodSection() {}

    static Section of(Subject subject, int number) {
        var blocks = new ArrayList<Block>();
        paragraphs(subject).forEach(words -> blocks.add(new Paragraph(words)));
        blocks.add(new Terms(definitions(subject.whole())));
        return new Section(number, "method", "Method, definitions and limits", blocks);
    }

    private static List<String> paragraphs(Subject subject) {
        var pool = subject.whole();
        return List.of(
                counted(pool),
                "There is no comparison class. Students chose whom to talk with, and those who talk more may differ in"
                        + " ways that a log does not hold. The report says what came before what, and through whom;"
                        + " why an offer was made is known only to those who made it.",
                "Logs are kept by the students. A touch carries the day it happened and the moment it was logged, and"
                        + " the second cannot be edited. A path is called contemporaneous only when every touch on it"
                        + " was logged within seven days and before the offer.",
                "Two proofs are kept apart: of the outcome (claimed by the student, documented, verified by the"
                        + " employer’s link) and of the path (asserted, dated, contemporaneous). One says nothing of"
                        + " the other.",
                "Credit is shared in three ways, side by side: all to the first touch of a path, all to the last, and"
                        + " the same share to every touch. Touches of one day share equally. None of the three is"
                        + " right; where they differ, the order of the touches matters and not the number.",
                "Below " + Rate.SMALL + " cases a share is given as “3 of 7”, not in percent. Intervals are Wilson 95 %"
                        + " intervals; they say how far the figure could lie from that of a larger class of the same"
                        + " kind, and nothing about another kind of class.",
                "Weeks to a first conversation are estimated as Kaplan and Meier do (Journal of the American Statistical"
                        + " Association): whoever had none is watched to the as-of date. Weeks are put together until each"
                        + " drop stands for at least " + Prose.spelled(subject.coarse())
                        + " students, so that none can be told from the curve; the median is the first drop to half or"
                        + " below, and is not given when there is none. Weeks count from the first week of the course, also"
                        + " for those who joined later.",
                "Terms are compared by Newcombe’s interval for the difference of two shares, from their Wilson limits"
                        + " (Statistics in Medicine, the tenth of his eleven methods). If it holds nought, the difference is"
                        + " called within chance; else it is more than chance alone would often give. Medians are only"
                        + " described. Applications are compared within one student; the sign test is exact, that of Dixon"
                        + " and Mood.");
    }

    private static String counted(Pool pool) {
        var later = " What happened later is not in any figure, not even in an answer to what was sent before.";
        if (pool.courses().size() > 1) {
            return "Each course is counted within its own days and as of its own date, both in section 1." + later;
        }
        var facts = pool.courses().get(0).facts();
        return "Counted as of " + When.date(facts.asOf()) + ", in "
                + Prose.count(facts.weeksElapsed(), "week", "weeks") + " elapsed of "
                + facts.weeks().size() + "."
                + later + " Touches count from the first day, " + When.date(facts.firstDay()) + ", to the last, "
                + When.date(facts.lastDay()) + ".";
    }

    private static String period(Pool pool) {
        if (pool.courses().size() > 1) {
            return "the first day of the course and its as-of date";
        }
        var facts = pool.courses().get(0).facts();
        return When.date(facts.firstDay()) + " and " + When.date(facts.asOf());
    }

    private static List<Terms.Term> definitions(Pool pool) {
        return List.of(
                new Terms.Term(
                        "Conversation",
                        "a two-way exchange with one person on one day, counted once; a note without an answer is none"),
                new Terms.Term("Synchronous", "in person, by phone or by video"),
                new Terms.Term(
                        "New, found again, known before",
                        "new: not known before, first touch in this course; found again: known before, first touch in"
                                + " this course; known before: everybody else"),
                new Terms.Term(
                        "Accepted offer", "a position that a student filed and accepted between " + period(pool)),
                new Terms.Term(
                        "Path",
                        "the touches before the offer with the people linked to it and with those who introduced them,"
                                + " as frozen when the outcome was filed; what was said to recruiter, hiring manager or"
                                + " interviewer after the application is the hiring process and not the path"),
                new Terms.Term(
                        "Traces to", "has a conversation of this course on its path, and no more is meant by it"),
                new Terms.Term(
                        "Position rate",
                        "students with a position accepted in the period, of those known (K) without those who are not"
                                + " seeking and have none"),
                new Terms.Term(
                        "Career outcomes rate",
                        "of students graduating this term: employed, in service, in the military or in further study,"
                                + " of the same and those still seeking"),
                new Terms.Term(
                        "Response rate",
                        "e-mails, LinkedIn messages, texts and handwritten notes answered within 14 days, of those sent"
                                + " at least 14 days before the as-of date"),
                new Terms.Term(
                        "Note-to-meeting rate",
                        "e-mails, LinkedIn messages and texts followed within 14 days by talking with that person, of"
                                + " those at least 14 days old"),
                new Terms.Term(
                        "Level",
                        "0 to 4, half levels allowed, released to the student by the as-of date; a level left open is in no mean"),
                new Terms.Term("Quartiles", "by linear interpolation, the same as QUARTILE.INC of a spreadsheet"));
    }
}
