package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures and files that the profile's form brings or takes away. */
@Dependent
public class ProfileUploads {
  @Inject private ProfilePictures pictures;
  @Inject private ProfileDocuments documents;

  private Part crestFile;
  private Part photoFile;
  private boolean crestRemoved;
  private boolean photoRemoved;

  /** Keeps what was brought and notes it in the form. */
  void take(String slug, ProfileForm form) {
    takePictures(slug, form);
    takeDocuments(slug, form);
  }

  /** The pictures that the form brings, in place of those there are. */
  private void takePictures(String slug, ProfileForm form) {
    ProfileContent.Image crest = form.getPictures().crest();
    ProfileContent.Image photo = form.getPictures().photo();
    if (crestFile != null && crestFile.getSize() > 0) {
      crest = pictures.keep(slug, ProfilePictures.Kind.CREST, read(crestFile), Text.NONE);
    } else if (crestRemoved) {
      crest = null;
    }
    if (photoFile != null && photoFile.getSize() > 0) {
      photo = pictures.keep(slug, ProfilePictures.Kind.PHOTO, read(photoFile), Text.NONE);
    } else if (photoRemoved) {
      photo = null;
      form.getPhotoAlt().set(Text.NONE);
    }
    form.setPictures(new ProfileContent.Pictures(crest, photo));
  }

  /** The files that the rows bring, once all of them are taken. */
  private void takeDocuments(String slug, ProfileForm form) {
    Map<DocumentRow, DocumentFile> brought = new LinkedHashMap<>();
    for (DocumentRow row : form.getDocuments()) {
      Part file = row.getUpload();
      if (file != null && file.getSize() > 0) {
        try (InputStream in = file.getInputStream()) {
          brought.put(
              row, documents.keep(slug, new FileService.Upload(file.getSubmittedFileName(), in)));
        } catch (IOException e) {
          throw new UncheckedIOException("The upload could not be read", e);
        }
      } else if (row.isFileRemoved()) {
        brought.put(row, null);
      }
    }
    brought.forEach(DocumentRow::setFile);
  }

  /** A file that is too large is not read to its end. */
  private static byte[] read(Part file) {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  public Part getCrestFile() {
    return crestFile;
  }

  public void setCrestFile(Part crestFile) {
    this.crestFile = crestFile;
  }

  public Part getPhotoFile() {
    return photoFile;
  }

  public void setPhotoFile(Part photoFile) {
    this.photoFile = photoFile;
  }

  public boolean isCrestRemoved() {
    return crestRemoved;
  }

  public void setCrestRemoved(boolean crestRemoved) {
    this.crestRemoved = crestRemoved;
  }

  public boolean isPhotoRemoved() {
    return photoRemoved;
  }

  public void setPhotoRemoved(boolean photoRemoved) {
    this.photoRemoved = photoRemoved;
  }
}
