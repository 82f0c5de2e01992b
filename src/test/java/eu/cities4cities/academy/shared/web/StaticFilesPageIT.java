package eu.cities4cities.academy.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own style sheets, scripts and drawings come compressed to whoever can read that. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaticFilesPageIT {
  private static final String SCRIPT = "/static/js/site.js";
  private static final String STYLES = "/static/css/components.css";

  @ArquillianResource private URL deployed;
  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, STYLES, "/static/img/icons.svg"})
  void aFileComesCompressedAndIsTheSame(String path) throws Exception {
    HttpResponse<byte[]> plain = get(path);
    HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(packed.statusCode()).isEqualTo(200);
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    assertThat(header(packed, "Content-Length")).isEqualTo(String.valueOf(packed.body().length));
    assertThat(header(packed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
    assertThat(header(packed, "Cache-Control")).isEqualTo(header(plain, "Cache-Control"));
    assertThat(header(packed, "ETag")).isNotBlank().isNotEqualTo(header(plain, "ETag"));
    assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0, *"})
  void whoeverCannotReadItGetsTheFileAsItIs(String accepted) throws Exception {
    HttpResponse<byte[]> plain = get(SCRIPT, "Accept-Encoding", accepted);
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(plain.body()).isEqualTo(get(SCRIPT).body());
  }

  @Test
  void whoeverHasItIsToldSo() throws Exception {
    String tag = header(get(SCRIPT, "Accept-Encoding", "gzip"), "ETag");
    HttpResponse<byte[]> again =
        get(SCRIPT + "?v=1", "Accept-Encoding", "gzip", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(again, "Cache-Control")).contains("immutable");
    String plain = header(get(SCRIPT), "ETag");
    assertThat(get(SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", plain).statusCode())
        .as("the mark of the file as it is")
        .isEqualTo(200);
  }

  @Test
  void theHeadAloneIsTheSame() throws Exception {
    HttpResponse<byte[]> whole = get(SCRIPT, "Accept-Encoding", "gzip");
    HttpResponse<byte[]> head =
        client.send(
            HttpRequest.newBuilder(URI.create(deployed + SCRIPT.substring(1)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Length", "Content-Encoding", "ETag", "Vary"}) {
      assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
    }
  }

  @Test
  void aRangeIsOneOfTheFileAsItIsAndNeverOfTheCompressedOne() throws Exception {
    byte[] plain = get(STYLES).body();
    HttpResponse<byte[]> part = get(STYLES, "Range", "bytes=100-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(plain, 100, 2000));
    HttpResponse<byte[]> packed = get(STYLES, "Accept-Encoding", "gzip", "Range", "bytes=100-1999");
    assertThat(packed.statusCode()).isEqualTo(200);
    assertThat(unpacked(packed.body())).isEqualTo(plain);
  }

  @Test
  void whatIsNotThereIsNotFoundAndTheRestIsAsItWas() throws Exception {
    assertThat(get("/static/js/none.js", "Accept-Encoding", "gzip").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> worker = get("/static/js/page-worker.js", "Accept-Encoding", "gzip");
    assertThat(header(worker, "Service-Worker-Allowed")).isEqualTo("/");
    HttpResponse<byte[]> font =
        get("/static/fonts/onest-latin-wght-normal.woff2", "Accept-Encoding", "gzip");
    assertThat(font.statusCode()).isEqualTo(200);
    assertThat(header(font, "Content-Encoding")).isEmpty();
  }

  /** What PrimeFaces brings for staff pages goes another way, and is left to the server. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "components.js.xhtml?ln=primefaces",
        "components.css.xhtml?ln=primefaces",
        "theme.css.xhtml?ln=primefaces-saga-blue"
      })
  void whatFacesBringsReadsTheSameForWhoeverAcceptsIt(String name) throws Exception {
    String resource = "/jakarta.faces.resource/" + name;
    HttpResponse<byte[]> plain = get(resource);
    HttpResponse<byte[]> packed = get(resource, "Accept-Encoding", "gzip");
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(packed.statusCode()).isEqualTo(200);
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(packed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
    assertThat(
            header(packed, "Content-Encoding").equals("gzip")
                ? unpacked(packed.body())
                : packed.body())
        .isEqualTo(plain.body());
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(deployed + path.substring(1)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }
}
