package howtotalk.demo;

import java.util.List;

/** Target markets: the companies students are after, some covered and some not, and the groups they went to. */
final class DemoTargets {

    private record Market(
            String email,
            String industry,
            String profession,
            String segment,
            String niche,
            String demographic,
            String dynamic,
            String geography) {}

    private record Company(String email, String name, String link, String why) {}

    private record Group(
            String email,
            String kind,
            String name,
            String link,
            String note,
            List<Went> meetings,
            List<String> people) {}

    private record Went(int daysAgo, String what) {}

    private static final String INES = "ines.carvalho@example.edu";
    private static final String TOMAS = "tomas.reyes@example.edu";
    private static final String TYRELL = "tyrell.boudreaux@example.edu";
    private static final String CHAU = "minhchau.dang@example.edu";
    private static final String AMARA = "amara.diallo@example.edu";
    private static final String WYATT = "wyatt.mcnair@example.edu";

    private static final List<Market> MARKETS = List.of(
            new Market(
                    INES,
                    "Hospitals and museums",
                    "Wayfinding designer",
                    "Old buildings that grew wing by wing",
                    "Signs for people who are tired or afraid",
                    "First-time visitors over seventy, and whoever drives them",
                    "Day surgery moves patients through in hours, and nobody has redrawn the arrows",
                    "Everything the number 4 bus reaches"),
            new Market(
                    TOMAS,
                    "Ferries and workboats",
                    "Marine diesel mechanic",
                    "",
                    "Engines older than I am",
                    "Owners who cannot afford to replace them",
                    "The last two people who know these injectors retire next year",
                    "The lower river and the islands"),
            new Market(
                    TYRELL,
                    "Freight",
                    "Dispatcher, perhaps",
                    "Barges and cold storage",
                    "",
                    "",
                    "",
                    "Within a day’s drive of Paw"),
            new Market(
                    CHAU,
                    "Small hotels",
                    "Front desk",
                    "Inns with fewer than thirty rooms",
                    "Guests who arrive after midnight",
                    "",
                    "Owners are tired of the booking sites",
                    "The Lower Valley"),
            new Market(
                    WYATT,
                    "Bridge engineering",
                    "Structural engineering intern",
                    "",
                    "",
                    "",
                    "",
                    "Anywhere, if it can be done from here"));

    private static final List<Company> COMPANIES = List.of(
            new Company(
                    INES,
                    "St Brigids Hospital",
                    "",
                    "Eleven entrances and one of them is right. If I can help here I can help anywhere."),
            new Company(
                    INES,
                    "Lanternway Design, Inc.",
                    "",
                    "They drew the signs I still remember from the old ferry hall."),
            new Company(INES, "The Harbor Museum", "", "Marta changed an arrow because somebody asked her to."),
            new Company(INES, "Corbel & Finch Architects", "", "They build the wings that people get lost in."),
            new Company(INES, "Marlow Transit Authority", "", "Forty stations whose maps all show a different north."),
            new Company(TOMAS, "Calder Ferry Works LLC", "", "Three engines, two mechanics, one winter coming."),
            new Company(TOMAS, "Tern Island Boatyard", "", "Mr. Pike fixes what others have given up on."),
            new Company(TOMAS, "Sable Point Pilots", "", "Their launch goes out when everybody else comes in."),
            new Company(TYRELL, "Grandy Barge and Towing Co.", "", "Otis says the river is a road that nobody paints."),
            new Company(TYRELL, "Mooring Street Freight", "", "They answer the phone at four in the morning."),
            new Company(CHAU, "Alder House Inn", "", "I wash their plates; I would like to carry their keys."),
            new Company(CHAU, "Hotel Meridew", "", "Their night clerk knows every guest’s dog."),
            new Company(CHAU, "Fernhill Lodge", "", ""),
            new Company(
                    AMARA, "Talkhouse Speech Clinic", "", "The one waiting room in which I would not have whispered."),
            new Company(AMARA, "Eastgate Unified School District", "", "Nine schools share a single therapist."),
            new Company(WYATT, "Tollgate Span Engineers", "", ""),
            new Company(WYATT, "Ironmonger & Vale", "", ""));

    private static final List<Group> GROUPS = List.of(
            new Group(
                    INES,
                    "ASSOCIATION",
                    "Signmakers’ Guild, river chapter",
                    "",
                    "Second Monday, above the paint shop. Bring something that failed.",
                    List.of(
                            new Went(
                                    10,
                                    "Femi had told them I was coming, so there was a chair. I showed the laundry hatch and nobody laughed until I did."),
                            new Went(
                                    45,
                                    "I only listened. A man spent an hour on the colour of exit signs and I was sorry when it ended.")),
                    List.of("femi", "ruth")),
            new Group(
                    INES,
                    "HARD_CONTACT_GROUP",
                    "Portside Breakfast Exchange",
                    "",
                    "Tuesdays at seven; everybody says in one sentence whom they would like to meet.",
                    List.of(new Went(
                            17, "My sentence was too long by a breath. Somebody passed me a card all the same.")),
                    List.of("bea")),
            new Group(INES, "OTHER", "Friends of the Marlow Archive", "", "", List.of(), List.of()),
            new Group(
                    TOMAS,
                    "OTHER",
                    "Small Engine Club",
                    "",
                    "Lucía has the key on Fridays.",
                    List.of(
                            new Went(
                                    12,
                                    "Swapped a carburettor in front of nine people. The needle went in the right way at the second try.")),
                    List.of("lucy")),
            new Group(
                    TYRELL,
                    "HARD_CONTACT_GROUP",
                    "Dockside Leads Table",
                    "",
                    "One seat a trade; the freight seat is open.",
                    List.of(new Went(
                            24, "Kofi vouched for me at the door. I gave away one lead and came home with two.")),
                    List.of("kofi")),
            new Group(
                    CHAU,
                    "ASSOCIATION",
                    "Innkeepers’ Association of the Lower Valley",
                    "",
                    "Mr. Bergquist decides who may sit at the breakfast.",
                    List.of(),
                    List.of("nils", "lor")),
            new Group(
                    AMARA,
                    "ASSOCIATION",
                    "Regional Fluency Network",
                    "",
                    "",
                    List.of(new Went(31, "Introduced myself without swapping a single word for an easier one.")),
                    List.of("dr", "leo")));

    private final Rows rows;
    private final Term term;

    DemoTargets(Rows rows, Term term) {
        this.rows = rows;
        this.term = term;
    }

    /** For the students of one section; each market is its owner's alone. */
    void fill(List<Student> students) {
        for (var student : students) {
            var email = student.dossier().email();
            MARKETS.stream().filter(market -> market.email().equals(email)).forEach(market -> market(student, market));
            COMPANIES.stream()
                    .filter(company -> company.email().equals(email))
                    .forEach(company -> rows.run(
                            "INSERT INTO target_company (account_id, name, link, why, created_at) VALUES (?, ?, ?, ?, ?)",
                            student.accountId(),
                            company.name(),
                            company.link(),
                            company.why(),
                            term.now().minusSeconds(86_400L * 30)));
            if (email.equals(INES)) {
                rows.run(
                        "UPDATE contact SET notes = trim(notes || ' ' || ?) WHERE id = ?",
                        "Her brother draws stairwells for Corbel and Finch Architects.",
                        student.contact("bea"));
            }
            GROUPS.stream().filter(group -> group.email().equals(email)).forEach(group -> group(student, group));
        }
    }

    private void market(Student student, Market market) {
        rows.run(
                """
                INSERT INTO target_market (account_id, industry, profession, segment, niche, demographic, dynamic, geography,
                                           version, saved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 2, ?)
                """,
                student.accountId(),
                market.industry(),
                market.profession(),
                market.segment(),
                market.niche(),
                market.demographic(),
                market.dynamic(),
                market.geography(),
                term.now().minusSeconds(86_400L * 20));
    }

    private void group(Student student, Group group) {
        long id = rows.add(
                "INSERT INTO target_group (account_id, kind, name, link, note, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                student.accountId(),
                group.kind(),
                group.name(),
                group.link(),
                group.note(),
                term.now().minusSeconds(86_400L * 50));
        for (var went : group.meetings()) {
            rows.run(
                    "INSERT INTO group_meeting (group_id, day, what) VALUES (?, ?, ?)",
                    id,
                    term.today().minusDays(went.daysAgo()),
                    went.what());
        }
        for (var key : group.people()) {
            rows.run(
                    "INSERT INTO group_contact (group_id, contact_id, account_id) VALUES (?, ?, ?)",
                    id,
                    student.contact(key),
                    student.accountId());
        }
    }
}
