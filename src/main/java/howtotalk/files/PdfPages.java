package howtotalk.files;

import howtotalk.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of PDF files as pictures: drawn once, kept beside the file. A PDF can carry script and links of its own, and
 * a picture cannot; and it is seen in place, without a plug-in.
 */
public final class PdfPages {

    /** Pages beyond these are only in the file itself. */
    private static final int MOST_PAGES = 100;

    /** The longer side of a picture, in pixels. */
    private static final int LONGEST_SIDE = 1600;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final FileStore store;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    public PdfPages(FileStore store) {
        this.store = store;
    }

    /** How many pages can be shown; 0 for a file that cannot be read, which then is only ever saved. */
    static int count(Path pdf) {
        try (var document = open(pdf)) {
            return Math.min(document.getNumberOfPages(), MOST_PAGES);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return 0; // pdfbox meets all sorts of damage with all sorts of exceptions
        }
    }

    /**
     * The picture of a page.
     *
     * @param page counted from 1
     * @return a PNG file
     * @throws Problem 404 if there is no such page, 503 if too many are being drawn
     */
    Path picture(StoredFile file, int page) {
        if (page < 1 || page > file.pages()) {
            throw Problem.notFound();
        }
        var source = store.path(file);
        var picture = source.resolveSibling(file.storedAs() + ".page" + page + ".png");
        if (!Files.exists(picture)) {
            drawInTurn(source, page, picture);
        }
        return picture;
    }

    private void drawInTurn(Path source, int page, Path picture) {
        boolean turn = false;
        try {
            turn = drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!turn) {
                throw Problem.unavailable("Too many pages are being drawn. Try again in a moment.");
            }
            if (!Files.exists(picture)) {
                draw(source, page, picture);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw e instanceof Problem problem
                    ? problem
                    : Problem.unusable("This page cannot be drawn. Save the file and open it instead.");
        } finally {
            if (turn) {
                drawing.release();
            }
        }
    }

    private static void draw(Path source, int page, Path picture) throws IOException {
        try (var document = open(source)) {
            var box = document.getPage(page - 1).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (longer <= 0) {
                throw new IOException("A page without a size");
            }
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var image = renderer.renderImage(page - 1, LONGEST_SIDE / longer, ImageType.RGB);
            var aside = Files.createTempFile(
                    picture.getParent(), picture.getFileName().toString(), ".part");
            try {
                ImageIO.write(image, "png", aside.toFile());
                Files.move(aside, picture, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
    }

    private static PDDocument open(Path pdf) throws IOException {
        return Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
