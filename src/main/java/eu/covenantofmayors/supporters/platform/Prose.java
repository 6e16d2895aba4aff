package eu.covenantofmayors.supporters.platform;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
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
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + DEEPER));
            }
        });
        return POLICY.sanitize(RENDERER.render(document));
    }
}
