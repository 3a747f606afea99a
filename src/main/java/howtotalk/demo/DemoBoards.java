package howtotalk.demo;

import java.util.List;

/** One student's board with something at every stage, as somebody has it who goes on looking. */
final class DemoBoards {

    private record Card(
            String organisation,
            String role,
            String kind,
            String source,
            String nextStep,
            int inDays,
            List<String> steps) {}

    /** Stages with the days since they happened. */
    private static final List<Card> CARDS = List.of(
            new Card(
                    "Union Station Trust",
                    "Signage volunteer",
                    "VOLUNTEER_SERVICE",
                    "SELF_INITIATED",
                    "Find out who decides about signs there",
                    5,
                    List.of("LEAD 6")),
            new Card(
                    "Bramble & Vose Architects",
                    "Studio assistant",
                    "JOB",
                    "POSTING",
                    "",
                    0,
                    List.of("LEAD 40", "APPLIED 33")),
            new Card(
                    "City Bus Authority",
                    "Map design intern",
                    "INTERNSHIP",
                    "CAREER_FAIR",
                    "Tell the woman from the fair that I have applied",
                    1,
                    List.of("LEAD 21", "APPLIED 9")),
            new Card(
                    "Larkspur Children’s Clinic",
                    "Wayfinding co-op",
                    "CO_OP",
                    "NETWORKING",
                    "Write down the three questions they asked",
                    0,
                    List.of("LEAD 25", "APPLIED 18", "SCREEN 4")),
            new Card(
                    "Northgate Library",
                    "Exhibit helper",
                    "JOB",
                    "ON_CAMPUS",
                    "Thank both interviewers by hand",
                    -1,
                    List.of("LEAD 30", "APPLIED 22", "SCREEN 15", "INTERVIEW 2")),
            new Card(
                    "Quayside Hotel",
                    "Front desk, summer",
                    "JOB",
                    "WORKED_THERE_BEFORE",
                    "Call Mr. Ostrander with my answer",
                    2,
                    List.of("LEAD 28", "APPLIED 26", "OFFER 3")),
            new Card(
                    "Fenwick Prints",
                    "Layout intern",
                    "INTERNSHIP",
                    "POSTING",
                    "",
                    0,
                    List.of("LEAD 50", "APPLIED 44", "INTERVIEW 30", "OFFER 24", "DECLINED 20")),
            new Card(
                    "Atlas Transit Group",
                    "Design trainee",
                    "POSTGRADUATE_INTERNSHIP",
                    "POSTING",
                    "",
                    0,
                    List.of("APPLIED 48", "SCREEN 41", "REJECTED 36")),
            new Card(
                    "Hollis & Daughter Signs",
                    "Summer painter",
                    "JOB",
                    "SELF_INITIATED",
                    "",
                    0,
                    List.of("LEAD 52", "WITHDRAWN 35")),
            new Card(
                    "Museum of Tides",
                    "Gallery guide",
                    "VOLUNTEER_SERVICE",
                    "OTHER",
                    "",
                    0,
                    List.of("LEAD 60", "EXPIRED 31")),
            new Card(
                    "Redbrick Theatre",
                    "Programme designer",
                    "INTERNSHIP",
                    "CAREER_FAIR",
                    "",
                    0,
                    List.of("APPLIED 55", "OFFER 34", "RESCINDED 29")));

    private final Rows rows;
    private final Term term;

    DemoBoards(Rows rows, Term term) {
        this.rows = rows;
        this.term = term;
    }

    void fill(long accountId) {
        for (var card : CARDS) {
            var today = term.today();
            long id = rows.add(
                    """
                    INSERT INTO opportunity (account_id, organisation, role, kind, source, next_step, next_on, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    accountId,
                    card.organisation(),
                    card.role(),
                    card.kind(),
                    card.source(),
                    card.nextStep(),
                    card.nextStep().isEmpty() ? null : today.plusDays(card.inDays()),
                    term.at(today.minusDays(days(card.steps().get(0))), 18, 30));
            for (var step : card.steps()) {
                var day = today.minusDays(days(step));
                rows.run(
                        "INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at) VALUES (?, ?, ?, ?)",
                        id,
                        step.substring(0, step.indexOf(' ')),
                        day,
                        term.at(day, 20, 20));
            }
        }
    }

    private static int days(String step) {
        return Integer.parseInt(step.substring(step.indexOf(' ') + 1));
    }
}
