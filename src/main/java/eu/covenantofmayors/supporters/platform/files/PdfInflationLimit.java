package eu.covenantofmayors.supporters.platform.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Bounds what PDFBox unpacks of one PDF that came from outside. A few hundred kilobytes can unpack to gigabytes, and PDFBox
 * unpacks each stream into memory; its settings for memory do not cover that (3.0.8). While a limit is open, it holds for
 * everything that the current thread reads with PDFBox. Other threads, and documents of our own, are not concerned.
 */
final class PdfInflationLimit implements AutoCloseable {
    /** Bytes that one stream may have. Streams of objects, which are all that a check of signatures unpacks, are far smaller. */
    static final int LARGEST_STREAM = 16 << 20;

    /** Bytes that all streams may have together; each may be read several times during one check. */
    static final int LARGEST_TOTAL = 128 << 20;

    /** These take memory by the size that a picture claims to have. A check of signatures needs no picture. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE);

    private static final ThreadLocal<PdfInflationLimit> CURRENT = new ThreadLocal<>();

    static {
        limitFilters();
    }

    private long total;
    private boolean exceeded;

    private PdfInflationLimit() {}

    /** Opens a limit for the current thread, until it is closed. */
    static PdfInflationLimit open() {
        PdfInflationLimit limit = new PdfInflationLimit();
        CURRENT.set(limit);
        return limit;
    }

    /** Whether the document wanted more; what PDFBox has read of it is then not complete. */
    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    private void count(long stream, int bytes) throws IOException {
        total += bytes;
        exceeded |= stream > LARGEST_STREAM || total > LARGEST_TOTAL;
        if (exceeded) {
            throw new IOException("The document unpacks to more than is read of it");
        }
    }

    /** PDFBox has no way to register a filter, so the table in which it looks them up is changed. */
    @SuppressWarnings("unchecked")
    private static void limitFilters() {
        try {
            Field table = FilterFactory.class.getDeclaredField("filters");
            table.setAccessible(true);
            ((Map<COSName, Filter>) table.get(FilterFactory.INSTANCE)).replaceAll(Limited::new);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", e);
        }
    }

    /** A filter of PDFBox, and the limit on what it writes. */
    private static final class Limited extends Filter {
        private final boolean picture;
        private final Filter filter;

        Limited(COSName name, Filter filter) {
            this.picture = PICTURES.contains(name);
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
                throws IOException {
            return decode(encoded, decoded, parameters, index, DecodeOptions.DEFAULT);
        }

        @Override
        public DecodeResult decode(
                InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
                throws IOException {
            PdfInflationLimit limit = CURRENT.get();
            if (limit == null) {
                return filter.decode(encoded, decoded, parameters, index, options);
            }
            if (picture) {
                encoded.transferTo(decoded);
                return DecodeResult.createDefault();
            }
            return filter.decode(encoded, new Counted(decoded, limit), parameters, index, options);
        }

        @Override
        protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
            filter.encode(input, encoded, parameters, 0);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private final PdfInflationLimit limit;
        private long written;

        Counted(OutputStream out, PdfInflationLimit limit) {
            super(out);
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int bytes) throws IOException {
            written += bytes;
            limit.count(written, bytes);
        }
    }
}
