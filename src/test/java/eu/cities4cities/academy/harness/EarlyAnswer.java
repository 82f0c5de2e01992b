package eu.cities4cities.academy.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads an answer that comes while the request's body is still owed: the connection stays open. */
public final class EarlyAnswer {
  private EarlyAnswer() {}

  /** What has come once these words are in it, or the server has ended. */
  public static String read(Socket socket, String words) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream come = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    int length;
    while (!come.toString(StandardCharsets.UTF_8).contains(words)
        && (length = in.read(buffer)) >= 0) {
      come.write(buffer, 0, length);
    }
    return come.toString(StandardCharsets.UTF_8);
  }
}
