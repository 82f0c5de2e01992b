package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.file.FileUse;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** A file of a profile is for everybody while it is shown, else for those who read its versions. */
@ApplicationScoped
class ProfileFileUse implements FileUse {
  @Inject private ProfileDocumentRepository documents;
  @Inject private PublishedProfiles published;
  @Inject private ProfileAccess access;

  @Override
  public boolean mayRead(long fileId) {
    return documents.communities(fileId).stream().anyMatch(access::mayRead);
  }

  @Override
  public boolean isOpen(StoredFile file) {
    return documents.communities(file.getId()).stream().anyMatch(id -> shows(id, file));
  }

  private boolean shows(long communityId, StoredFile file) {
    String address =
        new ProfileContent.DocumentFile(file.getToken(), file.getName(), file.getSize()).address();
    return published.find(communityId).stream()
        .flatMap(profile -> profile.project().documents().stream())
        .anyMatch(document -> address.equals(document.url()));
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return documents.inUse(fileIds);
  }
}
