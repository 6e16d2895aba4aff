package eu.covenantofmayors.supporters.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/** A small PDF whose catalogue stands in a stream of objects that unpacks to as much as is asked for. */
public final class PdfBomb {
    private static final String CATALOG = "2 0 <</Type/Catalog/Pages 3 0 R>>";
    private static final byte[] BLANKS = new byte[1 << 20];

    static {
        Arrays.fill(BLANKS, (byte) ' ');
    }

    private PdfBomb() {}

    /**
     * @param megabytes that it unpacks to
     * @param times how often the stream is packed, 1 or 2: the second time makes it smaller still
     */
    public static byte[] of(int megabytes, int times) {
        try {
            byte[] packed = packed(megabytes);
            for (int i = 1; i < times; i++) {
                packed = packed(packed);
            }
            return document(packed, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] document(byte[] packed, int times) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.7\n");
        int objects = pdf.size();
        write(
                pdf,
                "1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter[" + (times == 1 ? "/FlateDecode" : "/FlateDecode/Fl")
                        + "]/Length " + packed.length + ">>\nstream\n");
        pdf.writeBytes(packed);
        write(pdf, "\nendstream\nendobj\n");
        int pages = pdf.size();
        write(pdf, "3 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        int table = pdf.size();
        write(pdf, "4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 2 0 R/Length 30>>\nstream\n");
        pdf.writeBytes(entry(0, 0));
        pdf.writeBytes(entry(1, objects));
        pdf.writeBytes(entry(2, 1));
        pdf.writeBytes(entry(1, pages));
        pdf.writeBytes(entry(1, table));
        write(pdf, "\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(CATALOG.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                out.write(BLANKS);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] entry(int type, int number) {
        return new byte[] {
            (byte) type, (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number, 0
        };
    }

    private static void write(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
