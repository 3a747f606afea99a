package howtotalk.course.template;

/**
 * What an assignment says, apart from when it is due and what it is worth.
 *
 * @param key what the template calls it by
 * @param title one line
 * @param text what to do, as Markdown; the ends are stripped
 */
record Brief(String key, String title, String text) {

    Brief {
        text = text.strip();
    }
}
