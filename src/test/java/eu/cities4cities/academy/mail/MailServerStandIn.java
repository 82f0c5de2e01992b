package eu.cities4cities.academy.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes letters, refuses those it is told to, and says whose it took. */
final class MailServerStandIn implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  MailServerStandIn() {
    try {
      socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  MailServer server() {
    return new MailServer(
        "127.0.0.1", socket.getLocalPort(), null, "", false, "Academy <academy@example.org>");
  }

  /** From now on answers so to that recipient; a reply of 421 also ends the connection. */
  void refuse(String recipient, String reply) {
    refused.put(recipient, reply);
  }

  /** Whose letters were taken, in their order. */
  List<String> recipients() {
    return recipients;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client or the test is gone; the next client is as good.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 ready");
    String recipient = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("RCPT TO:")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        String refusal = refused.get(recipient);
        say(out, refusal == null ? "250 ok" : refusal);
        if (refusal != null && refusal.startsWith("421")) {
          return;
        }
      } else if (command.equals("DATA")) {
        say(out, "354 go on");
        while (!".".equals(in.readLine())) {
          // The text itself is for other tests.
        }
        recipients.add(recipient);
        say(out, "250 taken");
      } else if (command.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
