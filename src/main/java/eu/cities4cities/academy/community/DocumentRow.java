package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Document;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A row of the profile's form for one document about the priority project. */
public class DocumentRow {
  private final TextPair title = new TextPair();
  private String url;

  static DocumentRow of(Document document) {
    DocumentRow row = new DocumentRow();
    row.title.set(document.title());
    row.url = document.url();
    return row;
  }

  /**
   * The document; empty, and named where it is only half filled, without a title and a whole
   * address that begins with https.
   */
  Optional<Document> read(String name, TypedValues typed) {
    Optional<String> address = address();
    if (title.isTold() && address.isPresent()) {
      return Optional.of(new Document(title.toText(), address.get()));
    }
    if (isTold()) {
      typed.problem(name + (title.isTold() ? "Url" : "TitleUk"), "community.edit.error.document");
    }
    return Optional.empty();
  }

  private Optional<String> address() {
    try {
      URI address = new URI(url == null ? "" : url.strip());
      return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
          ? Optional.of(address.toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether anything is typed in it. */
  public boolean isTold() {
    return title.isTold() || !TypedValues.isBlank(url);
  }

  public TextPair getTitle() {
    return title;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }
}
