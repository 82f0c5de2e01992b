package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.file.FileService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The pictures and files that the profile's form brings or takes away. What it has brought stays in
 * it until its text is saved: a browser sends no file twice.
 */
@Dependent
public class ProfileUploads {
  @Inject private ProfilePictures pictures;
  @Inject private ProfileDocuments documents;

  private final PictureUpload crest = new PictureUpload(ProfilePictures.Kind.CREST);
  private final PictureUpload photo = new PictureUpload(ProfilePictures.Kind.PHOTO);

  /**
   * Puts what was brought before into the form again, before its page is built: that has a box for
   * each file that can be taken away.
   *
   * @param said what the page has sent, by its names
   */
  void bringAgain(UnaryOperator<String> said, ProfileForm form) {
    crest.setWord(said.apply("crest"));
    photo.setWord(said.apply("photo"));
    form.setPictures(over(form.getPictures()));
    for (int i = 0; i < ProfileForm.DOCUMENTS; i++) {
      String word = said.apply("profile:document" + i + "File");
      if (word != null) {
        form.getDocuments().get(i).setFileWord(word);
      }
    }
  }

  /**
   * Keeps what was brought and notes it in the form, also what comes before one that is refused.
   */
  void take(String slug, ProfileForm form) {
    for (PictureUpload each : List.of(crest, photo)) {
      each.take(slug, pictures);
      form.setPictures(over(form.getPictures()));
    }
    if (form.getPictures().photo() == null && photo.isRemoved()) {
      form.getPhotoAlt().set(Text.NONE);
    }
    for (DocumentRow row : form.getDocuments()) {
      take(slug, row);
    }
  }

  private void take(String slug, DocumentRow row) {
    Part file = row.getUpload();
    if (isSent(file)) {
      try (InputStream in = file.getInputStream()) {
        row.setFile(documents.keep(slug, new FileService.Upload(file.getSubmittedFileName(), in)));
      } catch (IOException e) {
        throw new UncheckedIOException("The upload could not be read", e);
      }
    } else if (row.isFileRemoved()) {
      row.setFile(null);
    }
  }

  /** The pictures that the form wants, where these are. */
  Pictures over(Pictures before) {
    return new Pictures(crest.over(before.crest()), photo.over(before.photo()));
  }

  /** The names of the files that are sent now, in the form's order. */
  List<String> sent(ProfileForm form) {
    return Stream.concat(
            form.getDocuments().stream().map(DocumentRow::getUpload),
            Stream.of(crest.getFile(), photo.getFile()))
        .filter(ProfileUploads::isSent)
        .map(Part::getSubmittedFileName)
        .toList();
  }

  static boolean isSent(Part file) {
    return file != null && file.getSize() > 0;
  }

  /** The coat of arms or logo. */
  public PictureUpload getCrest() {
    return crest;
  }

  /** The photograph. */
  public PictureUpload getPhoto() {
    return photo;
  }
}
