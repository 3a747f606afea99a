package howtotalk.plan;

import java.time.Instant;
import java.time.LocalDate;

/** A student's plan of the week that begins on a Monday: where, what, with whom, and how it went; empty if not said. */
record WeekPlan(LocalDate monday, String go, String say, String whom, String went, int version, Instant savedAt) {}
