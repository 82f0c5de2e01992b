package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * Keeps a file for a profile; it is shown once a version that names it is. For a community that
   * has become a part of another it is kept to be offered with its text.
   *
   * @throws CommunityEndedException if the community is no more and nobody is there to take it
   * @throws FileRefusedException if it is too large, empty, or no PDF
   */
  @SignedIn
  public DocumentFile keep(String slug, FileService.Upload upload) {
    Community community = access.supplied(slug);
    long most = Math.min((long) MOST_MEGABYTES * MEGABYTE, settings.uploadLimit());
    StoredFile file = files.store(upload, most, KINDS);
    documents.add(community.getId(), file.getId(), file.getToken());
    return new DocumentFile(file.getToken(), file.getName(), file.getSize());
  }

  /**
   * Makes sure that the community still has these files. One that no version names is gone after a
   * day, which a form may stay open longer; and a form may name what is not its own.
   *
   * @throws FileRefusedException if any is missing
   */
  @Internal
  public void requireKept(long communityId, List<DocumentFile> named) {
    Map<String, String> missing = new LinkedHashMap<>();
    named.forEach(file -> missing.put(file.token(), file.name()));
    missing.keySet().removeAll(documents.kept(communityId, missing.keySet()));
    if (!missing.isEmpty()) {
      throw new FileRefusedException(
          "community.edit.document.gone", String.join(", ", missing.values()));
    }
  }
}
