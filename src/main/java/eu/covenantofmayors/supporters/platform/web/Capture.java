package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A response that holds its content back until it is complete. What is larger than a page ever is goes on its way after
 * all: nobody holds a large export in memory.
 */
class Capture extends HttpServletResponseWrapper {
    private final int most;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 * 1024);
    private final Stream stream = new Stream();
    private PrintWriter writer;
    private boolean streamAsked;
    private boolean onItsWay;

    /** @param most how many bytes are held back */
    Capture(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    /** The content; none when it is on its way already. */
    Optional<byte[]> content() {
        if (writer != null) {
            writer.flush();
        }
        return onItsWay || isCommitted() ? Optional.empty() : Optional.of(held.toByteArray());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (writer != null) {
            throw new IllegalStateException("The writer has been asked for");
        }
        streamAsked = true;
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (streamAsked) {
            throw new IllegalStateException("The stream has been asked for");
        }
        if (writer == null) {
            String encoding = getCharacterEncoding();
            // The container would only name it in the type when its own writer is asked for.
            setCharacterEncoding(encoding);
            writer = new PrintWriter(new OutputStreamWriter(stream, encoding));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (onItsWay) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.reset();
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
        writer = null;
        streamAsked = false;
    }

    /** The length is that of what is sent in the end, which may be compressed. */
    @Override
    public void setContentLength(int length) {
        // known when it is complete
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when it is complete
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!onItsWay && held.size() + length > most) {
                onItsWay = true;
                held.writeTo(getResponse().getOutputStream());
                held.reset();
            }
            if (onItsWay) {
                getResponse().getOutputStream().write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (onItsWay) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("What is kept is not written asynchronously");
        }
    }
}
