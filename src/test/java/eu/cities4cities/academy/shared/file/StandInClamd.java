package eu.cities4cities.academy.shared.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks clamd's INSTREAM protocol; finds the test string of scanners and nothing else. */
final class StandInClamd implements AutoCloseable {
  private final ServerSocket server;
  private final long limit;
  private final boolean silent;

  private StandInClamd(long limit, boolean silent) throws IOException {
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.limit = limit;
    this.silent = silent;
    Thread thread = new Thread(this::serve, "stand-in clamd");
    thread.setDaemon(true);
    thread.start();
  }

  static StandInClamd running() throws IOException {
    return new StandInClamd(Long.MAX_VALUE, false);
  }

  /** Takes connections and never answers. */
  static StandInClamd silent() throws IOException {
    return new StandInClamd(Long.MAX_VALUE, true);
  }

  /** Refuses more than so many bytes, as StreamMaxLength does. */
  static StandInClamd limited(long limit) throws IOException {
    return new StandInClamd(limit, false);
  }

  Clamd client(Duration patience) {
    return new Clamd("127.0.0.1", server.getLocalPort(), patience);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The client hung up, or the stand-in is closed.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    for (int sign = in.read(); sign > 0; sign = in.read()) {
      command.write(sign);
    }
    OutputStream out = socket.getOutputStream();
    if (!command.toString(StandardCharsets.US_ASCII).equals("zINSTREAM")) {
      reply(out, "UNKNOWN COMMAND");
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int size = in.readInt(); size > 0; size = in.readInt()) {
      content.write(in.readNBytes(size));
      if (content.size() > limit) {
        reply(out, "INSTREAM size limit exceeded. ERROR");
        return;
      }
    }
    if (silent) {
      in.read(); // until the client gives up
      return;
    }
    boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(Samples.EICAR);
    reply(out, found ? "stream: Eicar-Signature FOUND" : "stream: OK");
  }

  private static void reply(OutputStream out, String text) throws IOException {
    out.write((text + "\0").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
