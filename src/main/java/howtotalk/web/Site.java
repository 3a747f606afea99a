package howtotalk.web;

import templates.Templates;

/**
 * What is the same for every request.
 *
 * @param baseUrl how this server is reached from outside, without a slash at the end
 * @param assets the path under which this version's style sheet and scripts lie
 * @param demo whether this is the demonstration
 * @param frames who knows the navigation
 * @param templates the pages
 */
public record Site(String baseUrl, String assets, boolean demo, Frames frames, Templates templates) {

    /** Whether browsers reach this server over TLS. */
    public boolean secure() {
        return baseUrl.startsWith("https://");
    }

    /** The address of a page for a mail or a QR code. */
    public String url(String path) {
        return baseUrl + path;
    }
}
