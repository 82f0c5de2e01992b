package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.CourseCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the certificates of a course are printed on. */
@ApplicationScoped
class CoursePapers {
  @Inject private PaperRepository papers;
  @Inject private CertificateDesigns designs;

  /** The design and the languages; the usual design where none is chosen, or it is gone. */
  PaperChoice choice(long courseId) {
    PaperSetting setting = papers.get(courseId);
    String chosen = setting.getDesign();
    boolean there = chosen != null && designs.has(chosen);
    return new PaperChoice(there ? chosen : designs.usual(), setting.getLanguages());
  }

  /** The partners' logos in their order. */
  List<PrintedLogo> logos(long courseId) {
    return papers.listLogos(courseId).stream().map(PaperLogo::printed).toList();
  }

  /** Whether letters about certificates of the course carry the file. */
  boolean attaches(long courseId) {
    return papers.get(courseId).isAttached();
  }

  /** Keeps what is public of a key that has signed. */
  void remember(SigningKey key, Instant now) {
    papers.remember(key, now);
  }

  /** A copied course looks like the one it was copied from. */
  void copy(@Observes CourseCopied copied) {
    papers.find(copied.fromId()).ifPresent(setting -> papers.add(setting.copyFor(copied.toId())));
    papers.listLogos(copied.fromId()).forEach(logo -> papers.add(logo.copyFor(copied.toId())));
  }
}
