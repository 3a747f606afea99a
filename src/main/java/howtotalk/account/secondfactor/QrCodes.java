package howtotalk.account.secondfactor;

import gg.jte.Content;
import io.nayuki.qrcodegen.QrCode;

/** QR codes as one SVG path, black on white also by night: a camera must read them. */
public final class QrCodes {

    /** The quiet zone that the standard asks for, in modules. */
    private static final int QUIET = 4;

    private QrCodes() {}

    /**
     * @param text what the code says, an address as a rule
     * @return the picture; its size is the style sheet's
     */
    public static Content svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        var svg = new StringBuilder(4096);
        svg.append("<svg class=\"qr\" viewBox=\"0 0 ").append(side).append(' ').append(side);
        svg.append("\" role=\"img\" aria-label=\"QR code\" shape-rendering=\"crispEdges\">");
        svg.append("<rect width=\"").append(side).append("\" height=\"").append(side);
        svg.append("\" fill=\"#fff\"/><path fill=\"#000\" d=\"")
                .append(path(code))
                .append("\"/></svg>");
        var markup = svg.toString();
        return output -> output.writeContent(markup);
    }

    /** Each run of dark modules in a row is one rectangle. */
    private static StringBuilder path(QrCode code) {
        var path = new StringBuilder(4096);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from + QUIET)
                            .append('z');
                }
            }
        }
        return path;
    }
}
