package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.EarlyAnswer;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A body of two gigabytes is refused by what its head says of it: not one byte of it is sent. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UploadLimitPageIT {
  private static final int PATIENCE_MILLIS = 60_000;

  @ArquillianResource private URL deployed;

  @Test
  void aPageSaysThatTheFileIsTooLarge() throws IOException {
    String answer =
        answerTo(
            "/en/signup",
            "The file is too large",
            "Content-Type: multipart/form-data; boundary=x",
            "Accept: text/html");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("The file is too large");
  }

  @Test
  void theApiSaysSoToo() throws IOException {
    String answer =
        answerTo(
            "/api/v1/people/imports",
            "error.413.text",
            "Content-Type: text/csv",
            "X-Academy: 1",
            "Sec-Fetch-Site: same-origin");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("error.413.text");
  }

  private String answerTo(String path, String words, String... head) throws IOException {
    try (Socket socket = new Socket(deployed.getHost(), deployed.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "POST "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2147483648\r\n"
              + String.join("\r\n", head)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return EarlyAnswer.read(socket, words);
    }
  }
}
