package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.util.Set;

/** Files about the priority projects of communities, public only with their profile. */
@Service
public class ProfileDocuments {
  /** The most megabytes of such a file. */
  public static final int MOST_MEGABYTES = 10;

  private static final int MEGABYTE = 1 << 20;
  private static final Set<FileKind> KINDS = Set.of(FileKind.PDF);

  @Inject private ProfileAccess access;
  @Inject private ProfileDocumentRepository documents;
  @Inject private FileService files;
  @Inject private FileSettings settings;

  /**
   * Keeps a file for a profile; it is shown once a version that names it is.
   *
   * @throws CommunityEndedException if the community is no more
   * @throws FileRefusedException if it is too large, empty, or no PDF
   */
  @SignedIn
  public DocumentFile keep(String slug, FileService.Upload upload) {
    Community community = access.editable(slug);
    long most = Math.min((long) MOST_MEGABYTES * MEGABYTE, settings.uploadLimit());
    StoredFile file = files.store(upload, most, KINDS);
    documents.add(community.getId(), file.getId(), file.getToken());
    return new DocumentFile(file.getToken(), file.getName(), file.getSize());
  }
}
