package eu.covenantofmayors.supporters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawingTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void drawsTwoSizes(String format) throws IOException {
        Picture picture = Redrawing.of("hash", file(format, 2000, 1000));

        assertThat(picture.width()).isEqualTo(1280);
        assertThat(picture.height()).isEqualTo(640);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.large())).getWidth())
                .isEqualTo(1280);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.small())).getWidth())
                .isEqualTo(480);
    }

    @Test
    void aSmallOneStaysAsSmallAsItIs() throws IOException {
        assertThat(Redrawing.of("hash", file("png", 100, 50)).width()).isEqualTo(100);
    }

    @Test
    void whatShinesThroughIsWhite() throws IOException {
        BufferedImage nothing = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                Redrawing.of("hash", write("png", nothing)).large()));

        assertThat(new Color(drawn.getRGB(5, 5)).getRed()).isGreaterThan(250);
    }

    @Test
    void nothingButThePictureIsKept() throws IOException {
        byte[] picture = file("jpeg", 100, 100);
        byte[] secret = "50.4501 N 30.5234 E <script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(picture.length + secret.length)
                .put(picture)
                .put(secret)
                .array();

        assertThat(new String(Redrawing.of("hash", both).large(), StandardCharsets.ISO_8859_1))
                .doesNotContain("50.4501", "<script>");
    }

    @Test
    void aRestlessPictureFitsAsWell() throws IOException {
        BufferedImage noise = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 1500; x++) {
            for (int y = 0; y < 1500; y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }

        assertThat(Redrawing.of("hash", write("jpeg", noise)).large()).hasSizeLessThanOrEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "\u0089PNG\r\n\u001a\n"})
    void somethingElseIsRefused(String file) {
        assertThatThrownBy(() -> Redrawing.of("hash", file.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.picture.format");
    }

    @Test
    void aGifIsRefused() throws IOException {
        byte[] gif = file("gif", 10, 10);

        assertThatThrownBy(() -> Redrawing.of("hash", gif)).hasMessage("refused.picture.format");
    }

    /** A few bytes that claim to be 60,000 pixels wide and high. */
    @Test
    void aBombIsNotOpened() throws IOException {
        byte[] png = file("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> Redrawing.of("hash", png)).hasMessage("refused.picture.large");
    }

    /** No JPEG is that high, which the writer says only when it is drawn. */
    @ParameterizedTest
    @CsvSource({"1, 70000", "70000, 1"})
    void whatIsLongAndThinIsRefused(int width, int height) throws IOException {
        byte[] png = file("png", width, height);

        assertThatThrownBy(() -> Redrawing.of("hash", png))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.picture.large");
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        Random random = new Random(1);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = file(format, 300, 200);
            for (int i = 0; i < 200; i++) {
                byte[] broken = whole.clone();
                for (int j = 0; j < 5; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    Redrawing.of("hash", broken);
                } catch (RuntimeException e) {
                    assertThat(e).isInstanceOf(Refused.class);
                }
            }
        }
    }

    /** More than is held in memory at once. */
    @Test
    void aLargePhotographIsDrawn() throws IOException {
        Picture picture = Redrawing.of("hash", file("jpeg", 7000, 5000));

        assertThat(picture.width()).isEqualTo(1280);
        assertThat(picture.height()).isBetween(913, 915);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThatThrownBy(() -> Redrawing.of("hash", new byte[Redrawing.LARGEST_FILE + 1]))
                .hasMessage("refused.picture.large");
    }

    private static byte[] file(String format, int width, int height) throws IOException {
        return write(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] write(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
