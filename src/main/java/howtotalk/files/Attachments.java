package howtotalk.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Files shown in place, for {@code templates/tag/attachments.jte}.
 *
 * @param files in the order to be shown
 */
public record Attachments(List<Item> files) {

    /** How a file is shown. */
    public enum Shown {
        PICTURE,
        SOUND,
        FILM,
        PAGES,
        LINK
    }

    /**
     * One file.
     *
     * @param id of the file, for forms
     * @param href where it lies
     * @param name of the file
     * @param meta type and size, for example "PDF · 3 pages · 1.2 MB"
     * @param shown how
     * @param pages addresses of the pictures of a PDF's pages
     */
    public record Item(String id, String href, String name, String meta, Shown shown, List<Page> pages) {}

    /**
     * The picture of a page.
     *
     * @param href where it lies
     * @param words for who cannot see it
     */
    public record Page(String href, String words) {}

    /** The files ready to be shown. */
    public static Attachments of(List<StoredFile> files) {
        return new Attachments(files.stream().map(Attachments::item).toList());
    }

    private static Item item(StoredFile file) {
        var href = "/files/" + file.id();
        var pages = new ArrayList<Page>();
        for (int page = 1; page <= file.pages(); page++) {
            pages.add(new Page(href + "/pages/" + page, file.name() + ", page " + page));
        }
        return new Item(Long.toString(file.id()), href, file.name(), meta(file), shown(file), pages);
    }

    private static Shown shown(StoredFile file) {
        var type = file.mediaType();
        if (type.startsWith("image/")) {
            return Shown.PICTURE;
        }
        if (type.startsWith("audio/")) {
            return Shown.SOUND;
        }
        if (type.startsWith("video/")) {
            return Shown.FILM;
        }
        return file.pages() > 0 ? Shown.PAGES : Shown.LINK;
    }

    private static String meta(StoredFile file) {
        var pages = file.pages() == 0 ? "" : file.pages() == 1 ? "1 page · " : file.pages() + " pages · ";
        return pages + size(file.bytes());
    }

    /** 340 kB, 1.2 MB: of a thousand, as disks and mail count. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        if (bytes < 1_000_000) {
            return (bytes + 500) / 1000 + " kB";
        }
        long tenths = (bytes + 50_000) / 100_000;
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
