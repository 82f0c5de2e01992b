package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Streams {@code /files/{token}}: whole or in parts, to those who may read the file. */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
  private static final Pattern TOKEN = Pattern.compile("/([A-Za-z0-9_-]{8,32})");

  @Inject private transient FileService files;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, false);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, true);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean body)
      throws IOException {
    Matcher token = TOKEN.matcher(String.valueOf(request.getPathInfo()));
    if (!token.matches()) {
      throw new NotFoundException(request.getRequestURI());
    }
    FileService.Readable file =
        files.findOpen(token.group(1)).orElseGet(() -> files.open(token.group(1)));
    String tag = "\"" + file.sha256().substring(0, 32) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "private, no-cache");
    // Whatever a file holds, it runs nowhere and loads nothing.
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition", disposition(file));
    String condition = request.getHeader("If-Range");
    ByteRange range =
        condition == null || condition.equals(tag)
            ? ByteRange.of(request.getHeader("Range"), file.size())
            : null;
    if (range == ByteRange.UNSATISFIABLE) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (range != null) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), file.size()));
    }
    ByteRange sent = range == null ? new ByteRange(0, file.size() - 1) : range;
    response.setContentLengthLong(sent.length());
    if (body) {
      send(file, sent, response.getOutputStream());
    }
  }

  private static void send(FileService.Readable file, ByteRange range, OutputStream out)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      WritableByteChannel reader = Channels.newChannel(out);
      long at = range.first();
      while (at <= range.last()) {
        long moved = channel.transferTo(at, range.last() - at + 1, reader);
        if (moved <= 0) {
          throw new IOException("The file is shorter than it was");
        }
        at += moved;
      }
    }
  }

  /** Pictures, sound and films are shown; documents are kept by the reader's device. */
  static String disposition(FileService.Readable file) {
    boolean shown = file.mediaType().matches("(image|audio|video)/.*");
    String plain = file.name().replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
    String full =
        URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return (shown ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + full;
  }
}
