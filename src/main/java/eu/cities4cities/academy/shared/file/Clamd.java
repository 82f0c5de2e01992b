package eu.cities4cities.academy.shared.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The scanner clamd, asked over its INSTREAM protocol. */
final class Clamd {
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_REPLY = 4096;
  private static final String CLEAN = "stream: OK";
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;
  private final int timeout;

  Clamd(String host, int port, Duration timeout) {
    this.host = host;
    this.port = port;
    this.timeout = Math.toIntExact(timeout.toMillis());
  }

  /**
   * Has a file scanned.
   *
   * @return what was found; empty if nothing was
   * @throws IOException if the scanner could not be asked or gave no verdict: nothing is known then
   */
  Optional<String> scan(Path file) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), timeout);
      socket.setSoTimeout(timeout);
      IOException cutOff = null;
      try {
        send(socket, file);
      } catch (IOException e) {
        cutOff = e; // it may have said why before it hung up
      }
      String reply = reply(socket);
      if (reply.equals(CLEAN)) {
        return Optional.empty();
      }
      if (reply.startsWith("stream: ") && reply.endsWith(FOUND)) {
        return Optional.of(reply.substring("stream: ".length(), reply.length() - FOUND.length()));
      }
      IOException unknown = new IOException("clamd says: " + reply);
      if (cutOff != null) {
        unknown.addSuppressed(cutOff);
      }
      throw unknown;
    }
  }

  private static void send(Socket socket, Path file) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
    out.write(COMMAND);
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        out.writeInt(read);
        out.write(chunk, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String reply(Socket socket) throws IOException {
    StringBuilder reply = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int sign = in.read(); sign > 0 && reply.length() < LONGEST_REPLY; sign = in.read()) {
      reply.append((char) sign);
    }
    return reply.toString().strip();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
