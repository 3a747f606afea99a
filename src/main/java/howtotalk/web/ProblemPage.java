package howtotalk.web;

/**
 * Why there is no page.
 *
 * @param status of HTTP
 * @param head in a few words
 * @param sentence what happened and what to do
 * @param reference by which the log can be searched, or empty
 * @param typed what was typed into the form that could not be taken, so that nothing is lost, or empty
 * @param href where to go from here
 * @param button what that is called
 */
public record ProblemPage(
        String status, String head, String sentence, String reference, String typed, String href, String button) {}
