package eu.cities4cities.academy.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection kept open, with as little work as can be around each call: the measurement shares
 * the processors with what it measures.
 */
final class Wire implements AutoCloseable {
  private final URI server;
  private final String head;
  private Socket socket;
  private InputStream in;

  /** Connects; every call will carry those cookies. */
  Wire(String address, String cookies) throws IOException {
    server = URI.create(address);
    head =
        " HTTP/1.1\r\nHost: %s:%d\r\nOrigin: %s\r\nX-Academy: 1\r\nCookie: %s\r\n"
                .formatted(server.getHost(), server.getPort(), address, cookies)
            + "Content-Type: application/json\r\nContent-Length: ";
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends JSON, which must be taken; gives what comes back. */
  String send(String method, String path, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] call =
        (method + " " + path + head + body.length + "\r\n\r\n" + json)
            .getBytes(StandardCharsets.UTF_8);
    socket.getOutputStream().write(call);
    String status = line();
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = Integer.parseInt(name.substring(15).strip());
      }
      last |= name.equals("connection: close");
      chunked |= name.startsWith("transfer-encoding:") && name.endsWith("chunked");
    }
    String answer = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      close();
      connect();
    }
    if (!status.startsWith("HTTP/1.1 200 ")) {
      throw new IllegalStateException(path + " answers " + status + ": " + answer);
    }
    return answer;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line().strip(), 16);
      whole.write(in.readNBytes(size));
      line();
    } while (size > 0);
    return whole.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("The connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
