package eu.covenantofmayors.supporters.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that the demonstration draws itself, so that nobody else holds a right to them. */
final class DemoPictures {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int LOGO = 240;
    private static final Color SKY = new Color(0xf3e3c3);
    private static final Color SUN = new Color(0xf2a65a);
    private static final Color[] HILLS = {
        new Color(0x9fc5b2), new Color(0x5f9e7f), new Color(0x2a7f4f), new Color(0x0f5663)
    };

    private DemoPictures() {}

    /** Hills below the sun, as PNG. */
    static byte[] hills(int variant) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        drawHills(pen, variant);
        pen.dispose();
        return encoded(picture, "png");
    }

    /** A town with solar panels on its roofs, in front of the hills, as JPEG. */
    static byte[] town(int variant) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        drawHills(pen, variant);
        int houses = 6 + variant;
        int width = WIDTH / houses;
        for (int i = 0; i < houses; i++) {
            int height = 150 + 37 * ((5 * i + 3 * variant) % 4);
            int left = i * width + width / 10;
            int top = HEIGHT - height;
            int wide = width * 4 / 5;
            pen.setColor(new Color(0xf7f1e3 - 0x060606 * ((i + variant) % 4)));
            pen.fillRect(left, top, wide, height);
            pen.setColor(new Color(0xa94f35));
            pen.fillPolygon(new int[] {left - 8, left + wide / 2, left + wide + 8}, new int[] {top, top - 70, top}, 3);
            pen.setColor(new Color(0x1d3557));
            pen.fillPolygon(
                    new int[] {left + wide / 2 + 6, left + wide / 2 + 18, left + wide - 10, left + wide - 28},
                    new int[] {top - 8, top - 52, top - 8, top - 8},
                    4);
            for (int window = top + 25; window < HEIGHT - 50; window += 60) {
                pen.fillRect(left + wide / 6, window, wide / 5, 34);
                pen.fillRect(left + wide * 5 / 8, window, wide / 5, 34);
            }
        }
        pen.dispose();
        return encoded(picture, "jpg");
    }

    /** A round sign in a colour, as PNG. */
    static byte[] logo(Color colour) {
        BufferedImage picture = new BufferedImage(LOGO, LOGO, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, LOGO, LOGO);
        pen.setColor(colour);
        pen.fillOval(10, 10, LOGO - 20, LOGO - 20);
        pen.setColor(Color.WHITE);
        pen.fillPolygon(new int[] {45, 110, 150, 195}, new int[] {170, 80, 130, 170}, 4);
        pen.setColor(SUN);
        pen.fillOval(140, 55, 45, 45);
        pen.dispose();
        return encoded(picture, "png");
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static void drawHills(Graphics2D pen, int variant) {
        pen.setColor(SKY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(SUN);
        pen.fillOval(820 - 260 * (variant % 4), 120, 180, 180);
        for (int i = 0; i < HILLS.length; i++) {
            pen.setColor(HILLS[i]);
            for (int x = 0; x < WIDTH; x++) {
                int top = (int) (330 + 110 * i + 50 * Math.sin((x + 170 * i + 90 * variant) / (140.0 + 40 * i)));
                pen.drawLine(x, top, x, HEIGHT);
            }
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
