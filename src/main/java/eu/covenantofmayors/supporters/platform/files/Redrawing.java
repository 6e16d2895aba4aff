package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew in our two sizes. Whatever else was in the file (a place, a name, a second file behind the first)
 * is left out, and one that would fill the memory is not even opened.
 */
final class Redrawing {
    /** Bytes. */
    static final int LARGEST_FILE = 10_000_000;

    private static final int MOST_PIXELS = 40_000_000;

    /** Of what is drawn from; of a larger picture only every second, third, … pixel of each line and column is read. */
    private static final int MOST_IN_MEMORY = 12_000_000;

    /** Pixels; a JPEG has at most 65,500, and nothing that long and thin is a picture. */
    private static final int LONGEST_SIDE = 20_000;

    /** Each takes tens of megabytes while it is drawn. */
    private static final Semaphore TURNS = new Semaphore(2);

    private static final int LARGE_WIDTH = 1280;
    private static final int SMALL_WIDTH = 480;

    /** Bytes of each of the two sizes as JPEG, so that a page with pictures stays light. */
    private static final int LARGEST_RESULT = 1_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private Redrawing() {}

    static Picture of(String hash, byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw Refused.at("file", "refused.picture.large");
        }
        TURNS.acquireUninterruptibly();
        try {
            BufferedImage picture = read(file);
            BufferedImage large = within(picture, LARGE_WIDTH);
            return new Picture(
                    hash, large.getWidth(), large.getHeight(), jpeg(large), jpeg(within(picture, SMALL_WIDTH)));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            // A damaged picture makes the readers of the JDK fail in many ways.
            throw Refused.at("file", "refused.picture.format");
        } finally {
            TURNS.release();
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new IOException("no format of ours");
                }
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS || Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                    throw Refused.at("file", "refused.picture.large");
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_IN_MEMORY));
                how.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white where it lets something shine through; never larger than it is. */
    private static BufferedImage within(BufferedImage picture, int width) {
        int to = Math.min(width, picture.getWidth());
        int height = Math.max(1, (int) Math.round((double) picture.getHeight() * to / picture.getWidth()));
        BufferedImage drawn = new BufferedImage(to, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, to, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, to, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) {
        for (float quality = 0.82f; quality > 0.2f; quality -= 0.2f) {
            byte[] written = jpeg(picture, quality);
            if (written.length <= LARGEST_RESULT) {
                return written;
            }
        }
        throw Refused.at("file", "refused.picture.large");
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
