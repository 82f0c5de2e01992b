package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A table that is made whole before anything of it is sent. Where the making fails, the answer says
 * so; and as the answer tells its length, a connection that is lost on the way is seen too.
 *
 * <p>CSV needs it: a part of it looks like all of it. A closing line that tells the number of rows
 * would not help, for every program that reads the file would take it for a row. A workbook or an
 * archive that breaks off cannot be opened, and is sent while it is made.
 */
@RequestScoped
public class WholeFile {
  @Inject private Settings settings;

  private FileChannel made;

  /**
   * Makes a file and the answer that sends it. Rows wait on the disk, not in memory.
   *
   * @throws UncheckedIOException if there is no room for it
   */
  public Response.ResponseBuilder answer(StreamingOutput file, String type) {
    try {
      // Beside the Academy's data: a folder of the system for such files may be memory.
      Path path = Files.createTempFile(settings.dataDir(), "table", null);
      // Its name is gone while it is still open: nobody else reads it, and no crash leaves it
      // there.
      made =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file.write(Channels.newOutputStream(made));
      long length = made.size();
      return Response.ok((StreamingOutput) this::send, type)
          .header(HttpHeaders.CONTENT_LENGTH, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(OutputStream out) throws IOException {
    made.position(0);
    Channels.newInputStream(made).transferTo(out);
  }

  /** The request is over, whether or not anybody took the file. */
  @PreDestroy
  void forget() {
    if (made != null) {
      try {
        made.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
