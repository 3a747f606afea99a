package howtotalk.outcome.filing;

/**
 * What career services ask before they call an experience an internship: the criteria of the National Association of
 * Colleges and Employers (NACE), in plain words. They are asked and kept; none of them decides anything here.
 */
enum Criterion {
    LEARNING("You apply what you learn in class; it is not merely an employee’s routine work."),
    TRANSFERABLE("What you learn there is of use in other places of work, too."),
    BEGINNING_AND_END("It has a beginning and an end, agreed by both sides."),
    DESCRIPTION("There is a description of the position, with duties and qualifications."),
    OBJECTIVES("There are learning objectives that fit what you study."),
    SUPERVISION("Somebody who knows the field supervises you, and tells you regularly how you do."),
    RESOURCES("The employer gives you the room, equipment and help that you need to learn.");

    private final String words;

    Criterion(String words) {
        this.words = words;
    }

    /** The criterion as a statement to agree to or not. */
    String words() {
        return words;
    }
}
