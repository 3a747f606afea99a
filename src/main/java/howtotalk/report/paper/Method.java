package howtotalk.report.paper;

import howtotalk.report.Rate;
import howtotalk.report.Report;
import java.util.List;

/** How the figures are counted, and what they cannot say. */
final class Method {

    private Method() {}

    static List<String> paragraphs(Report report) {
        return List.of(
                "Counted as of " + Words.day(report.asOf()) + ", in "
                        + Words.count(report.weeksElapsed(), "week", "weeks") + " elapsed of " + report.weeksInAll()
                        + ". What happened later is not in any figure, not even in an answer to what was sent before."
                        + " Touches count from the first day, " + Words.day(report.firstDay()) + ", to the last, "
                        + Words.day(report.lastDay()) + ".",
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
                        + " kind, and nothing about another kind of class.");
    }

    static List<ReportPage.Term> definitions(Report report) {
        return List.of(
                new ReportPage.Term(
                        "Conversation",
                        "a two-way exchange with one person on one day, counted once; a note without an answer is none"),
                new ReportPage.Term("Synchronous", "in person, by phone or by video"),
                new ReportPage.Term(
                        "New, found again, known before",
                        "new: not known before, first touch in this course; found again: known before, first touch in"
                                + " this course; known before: everybody else"),
                new ReportPage.Term(
                        "Accepted offer",
                        "a position that a student filed and accepted between " + Words.day(report.firstDay()) + " and "
                                + Words.day(report.asOf())),
                new ReportPage.Term(
                        "Path",
                        "the touches before the offer with the people linked to it and with those who introduced them,"
                                + " as frozen when the outcome was filed; what was said to recruiter, hiring manager or"
                                + " interviewer after the application is the hiring process and not the path"),
                new ReportPage.Term(
                        "Traces to", "has a conversation of this course on its path, and no more is meant by it"),
                new ReportPage.Term(
                        "Position rate",
                        "students with a position accepted in the period, of those known (K) without those who are not"
                                + " seeking and have none"),
                new ReportPage.Term(
                        "Career outcomes rate",
                        "of students graduating this term: employed, in service, in the military or in further study,"
                                + " of the same and those still seeking"),
                new ReportPage.Term(
                        "Response rate",
                        "e-mails, LinkedIn messages, texts and handwritten notes answered within 14 days, of those sent"
                                + " at least 14 days before " + Words.day(report.asOf())),
                new ReportPage.Term(
                        "Note-to-meeting rate",
                        "e-mails, LinkedIn messages and texts followed within 14 days by talking with that person, of"
                                + " those at least 14 days old"),
                new ReportPage.Term("Quartiles", "by linear interpolation, the same as QUARTILE.INC of a spreadsheet"));
    }
}
