package eu.covenantofmayors.supporters.platform;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Longer text that people write with the signs of Markdown (CommonMark): paragraphs, headings, lists, emphasis, links. What
 * comes out holds nothing else, whatever was typed: no picture of another host, no script, no style.
 */
public final class Prose {
    /** A page has one heading of the first level, its own. */
    private static final int DEEPER = 1;

    private static final int DEEPEST = 6;

    /** Quotations in quotations, lists in lists. */
    private static final int DEEPEST_NESTING = 100;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "blockquote",
                    "code",
                    "pre",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Prose() {}

    /** The text as HTML that may stand in any page; empty for null. */
    public static String html(String text) {
        if (text == null) {
            return "";
        }
        Node document = PARSER.parse(text);
        if (isTooDeep(document)) {
            document = plain(text);
        }
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + DEEPER));
            }
        });
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** Whether the text is nested too deeply to be formatted, and is shown with its signs instead. */
    static boolean isShownAsTyped(String text) {
        return isTooDeep(PARSER.parse(text));
    }

    /** Whether quotations and lists stand within each other more deeply than the renderer, which is recursive, can follow. */
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null && depth <= DEEPEST_NESTING) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return node != null;
    }

    /** The text as it was typed, signs and all. */
    private static Node plain(String text) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return document;
    }
}
