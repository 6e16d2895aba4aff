package eu.covenantofmayors.supporters.platform.web;

/**
 * Where in a long list the reader is.
 *
 * @param page from 1
 * @param total rows in all
 * @param size rows on a page
 */
public record Paging(int page, long total, int size) {
    /** The page that a request asks for; the first where it asks for none, the last where it asks for more. */
    public static Paging of(String asked, long total, int size) {
        int page = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.min(Math.max(page, 1), last), total, size);
    }

    public int first() {
        return (page - 1) * size;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }
}
