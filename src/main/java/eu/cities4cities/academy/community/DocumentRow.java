package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import jakarta.servlet.http.Part;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the profile's form for one document about the priority project: a link or a file. */
public class DocumentRow {
  private static final Pattern FILE = Pattern.compile("(.{1,200})\\|(\\d{1,12})\\|([\\w-]{8,32})");

  private final TextPair title = new TextPair();
  private String url;
  private DocumentFile file;
  private Part upload;
  private boolean fileRemoved;

  static DocumentRow of(Document document) {
    DocumentRow row = new DocumentRow();
    row.title.set(document.title());
    row.url = document.url();
    row.file = document.file();
    return row;
  }

  /**
   * The document; empty, and named where it is only half filled, without a title and either a file
   * or a whole address that begins with https.
   */
  Optional<Document> read(String name, TypedValues typed) {
    Optional<String> address = address();
    boolean link = !TypedValues.isBlank(url);
    if (title.isTold() && (file == null ? address.isPresent() : !link)) {
      return Optional.of(new Document(title.toText(), address.orElse(null), file));
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

  /** Whether anything is typed in it, or a file is there. */
  public boolean isTold() {
    return title.isTold() || !TypedValues.isBlank(url) || file != null;
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

  /** The file that is kept; null for none. */
  public DocumentFile getFile() {
    return file;
  }

  void setFile(DocumentFile file) {
    this.file = file;
  }

  /** The file as a word that travels in the form; empty for none. */
  public String getFileWord() {
    return file == null ? "" : file.name() + "|" + file.size() + "|" + file.token();
  }

  /** Takes the file from such a word; what is none is no file. */
  public void setFileWord(String word) {
    file = file(word).orElse(null);
  }

  /** The file of such a word; empty if it is none. */
  static Optional<DocumentFile> file(String word) {
    Matcher parts = FILE.matcher(word == null ? "" : word);
    return parts.matches()
        ? Optional.of(
            new DocumentFile(parts.group(3), parts.group(1), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /** The part of such a word that readers know. */
  static String fileName(String word) {
    return word.replaceFirst("\\|\\d+\\|[^|]*$", "");
  }

  /** A file that the form brings. */
  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }

  public boolean isFileRemoved() {
    return fileRemoved;
  }

  public void setFileRemoved(boolean fileRemoved) {
    this.fileRemoved = fileRemoved;
  }
}
