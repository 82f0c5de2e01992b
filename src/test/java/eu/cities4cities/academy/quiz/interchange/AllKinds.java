package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Weight;
import eu.cities4cities.academy.quiz.question.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** One question of every kind, with a picture. */
final class AllKinds {
  private AllKinds() {}

  /** A picture of that size. */
  static byte[] png(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The questions, whose pictures are all that file. */
  static List<QuestionContent> showing(long file) {
    List<QuestionContent> all = new ArrayList<>();
    for (Interaction interaction : interactions(file)) {
      Words text = new Words("Питання " + (all.size() + 1), "Question " + (all.size() + 1));
      all.add(
          new QuestionContent(
              text,
              interaction.kind().isAsked() ? 6 : 0,
              new Words("Бо <так>", "Because"),
              List.of(new Picture(file, text)),
              interaction));
    }
    return all;
  }

  private static List<Interaction> interactions(long file) {
    List<Words> texts =
        List.of(new Words("так", "yes"), new Words("ні", "no"), new Words("1 < 2", ""));
    List<Choice> choices =
        List.of(
            Choice.of(1, texts.get(0), true),
            Choice.of(2, texts.get(1), false),
            new Choice(3, texts.get(2), -50_000, new Words("Ні", "No")));
    var word =
        new ShortAnswer(
            true, List.of(new ShortAnswer.Accepted("Київ*", Weight.FULL, new Words("О", ""))));
    var number =
        new Numerical(
            List.of(
                new Numerical.Accepted(
                    new BigDecimal("1.50"), new BigDecimal("0.1"), Weight.FULL, Words.NONE)),
            List.of(
                new Numerical.Unit("м", BigDecimal.ONE),
                new Numerical.Unit("км", BigDecimal.valueOf(1_000))),
            20);
    return List.of(
        Choices.single(List.of(choices.get(0), choices.get(1))),
        new Choices(true, Marking.EQUAL_SHARES, 50, choices),
        new TrueFalse(false, new Words("Ні", "No"), Words.NONE),
        word,
        number,
        Matching.of(texts.subList(0, 2), texts),
        Ordering.of(texts, true),
        new Cloze(
            new Words("У {{1}} є {{2}}.", "{{2}} in {{1}}."),
            List.of(new Cloze.Gap(1, 2, word), new Cloze.Gap(2, 1, number))),
        new Hotspot(
            new Picture(file, new Words("Мапа", "Map")),
            List.of(
                new Region(
                    Region.Shape.CIRCLE, List.of(500, 500, 90), 600, Weight.FULL, texts.get(0)))),
        new Essay(
            10, 200, new Rubric(List.of(new Rubric.Criterion(1, new Words("Думка", "Idea"), 6)))),
        new FileUpload(3, Rubric.NONE),
        Description.INSTANCE);
  }
}
