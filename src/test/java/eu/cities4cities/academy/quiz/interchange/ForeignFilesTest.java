package eu.cities4cities.academy.quiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.quiz.question.Answer;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import eu.cities4cities.academy.quiz.question.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Questions as Moodle and QTI tools write them. */
class ForeignFilesTest {
  private static Reading moodle(String type, String inner) {
    return QuestionFormat.read(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz><question type=\""
                + type
                + "\"><name><text>Q</text></name>"
                + inner
                + "</question></quiz>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static QuestionContent content(Reading reading) {
    assertThat(reading.questions()).hasSize(1);
    QuestionContent content = reading.questions().get(0).content();
    assertThat(content.problems()).isEmpty();
    return content;
  }

  private static String text(String html) {
    return "<questiontext format=\"html\"><text><![CDATA[" + html + "]]></text></questiontext>";
  }

  private static String answer(String fraction, String text) {
    return "<answer fraction=\""
        + fraction
        + "\" format=\"html\"><text>"
        + text
        + "</text><feedback format=\"html\"><text></text></feedback></answer>";
  }

  @Test
  void aMoodleChoiceWithThirds() {
    var question =
        content(
            moodle(
                "multichoice",
                text("<p>Which <b>three</b>?</p>")
                    + "<defaultgrade>3.0000000</defaultgrade><single>false</single>"
                    + answer("33.33333", "a")
                    + answer("33.33333", "b")
                    + answer("33.33333", "c")
                    + answer("-100", "d")));
    assertThat(question.points()).isEqualTo(3);
    assertThat(question.text().en()).isEqualTo("Which three?");
    assertThat(question.interaction().key()).isEqualTo(Answer.of("1", "2", "3"));
    assertThat(question.score(Answer.of("1", "2", "3")))
        .isEqualTo(question.score(question.interaction().key()));
  }

  @Test
  void moodlesChoiceThatMustBeWhollyRight() {
    var choices =
        (Choices)
            content(
                    moodle(
                        "multichoiceset",
                        text("x") + answer("100", "a") + answer("100", "b") + answer("0", "c")))
                .interaction();
    assertThat(choices.marking()).isEqualTo(Marking.ALL_OR_NOTHING);
  }

  @Test
  void whatMoodleSetsForQuestionsIsListedWhereSomebodySetIt() {
    var usual =
        moodle(
            "multichoice",
            text("x")
                + "<penalty>0.3333333</penalty><single>true</single>"
                + "<shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>"
                + answer("100", "a")
                + answer("0", "b"));
    assertThat(usual.remarks()).isEmpty();
    var chosen =
        moodle(
            "multichoice",
            text("x")
                + "<penalty>0.5000000</penalty><single>true</single>"
                + "<shuffleanswers>0</shuffleanswers><answernumbering>iii</answernumbering>"
                + answer("100", "a")
                + answer("0", "b"));
    assertThat(chosen.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.kind()).isEqualTo(Remark.Kind.NOT_CARRIED);
              assertThat(remark.details()).containsExactly("PENALTY", "FIXED_ORDER", "NUMBERING");
            });
  }

  @Test
  void aMoodleNumberInOtherUnits() {
    var reading =
        moodle(
            "numerical",
            text("Power?")
                + "<answer fraction=\"100\"><text>5000</text><tolerance>10</tolerance></answer>"
                + "<units><unit><multiplier>1</multiplier><unit_name>W</unit_name></unit>"
                + "<unit><multiplier>0.001</multiplier><unit_name>kW</unit_name></unit></units>"
                + "<unitgradingtype>1</unitgradingtype><unitpenalty>0.1000000</unitpenalty>");
    var question = content(reading);
    var numbers = (Numerical) question.interaction();
    assertThat(numbers.unitPenaltyPercent()).isEqualTo(10);
    assertThat(question.score(Answer.of("5 kW"))).isEqualTo(question.score(Answer.of("5000 W")));
    assertThat(question.score(Answer.of("5 kW")).isFull()).isTrue();
  }

  @Test
  void aMoodleTextWithGaps() {
    var reading =
        moodle(
            "cloze",
            text(
                "<p>Fill in.</p><p>Kyiv lies on the {2:MULTICHOICE:=Dnipro#Yes~Dnister} and has "
                    + "{1:NUMERICAL:=10:1} bridges; its name is {:SAC:=Kyiv~%50%Kiev#Old\\~}.</p>"));
    var question = content(reading);
    var cloze = (Cloze) question.interaction();
    assertThat(question.text().en()).isEqualTo("Fill in.");
    assertThat(cloze.passage().en())
        .isEqualTo("Kyiv lies on the {{1}} and has {{2}} bridges; its name is {{3}}.");
    assertThat(cloze.gaps()).extracting(Cloze.Gap::weight).containsExactly(2, 1, 1);
    var name = (ShortAnswer) cloze.gaps().get(2).field();
    assertThat(name.caseMatters()).isTrue();
    assertThat(name.accepted().get(1).feedback().en()).isEqualTo("Old~");
  }

  @Test
  void aMoodleGapThatNeverEndsIsToldByItsLine() {
    assertThat(moodle("cloze", text("\n{1:SHORTANSWER:=Kyiv")).remarks())
        .containsExactly(Remark.of(1, "Q", Remark.Kind.BRACES, "1"));
  }

  @Test
  void moodlesGapsFilledFromGroupsOfWords() {
    var question =
        content(
            moodle(
                "gapselect",
                text("<p>[[1]] is a [[3]].</p>")
                    + "<selectoption><text>Kyiv</text><group>1</group></selectoption>"
                    + "<selectoption><text>Dnipro</text><group>1</group></selectoption>"
                    + "<selectoption><text>city</text><group>2</group></selectoption>"
                    + "<selectoption><text>river</text><group>2</group></selectoption>"));
    var cloze = (Cloze) question.interaction();
    assertThat(cloze.passage().en()).isEqualTo("{{1}} is a {{2}}.");
    assertThat(cloze.key()).isEqualTo(Answer.of("1=1", "2=1"));
  }

  @Test
  void moodlesMarkersOnAPictureAreAPlaceThatIsPointedAt() {
    String png = Base64.getEncoder().encodeToString(AllKinds.png(200, 100));
    var reading =
        moodle(
            "ddmarker",
            text("Where is Kyiv?")
                + "<file name=\"map.png\" encoding=\"base64\">"
                + png
                + "</file>"
                + "<drag><no>1</no><text>Kyiv</text></drag>"
                + "<drop><no>1</no><shape>circle</shape><coords>100,50;20</coords>"
                + "<choice>1</choice></drop>");
    var hotspot = (Hotspot) content(reading).interaction();
    assertThat(hotspot.regions().get(0).numbers()).containsExactly(500, 500, 100);
    assertThat(reading.remarks().get(0).details()).containsExactly("PICTURES");
    assertThat(reading.questions().get(0).files()).hasSize(1);
  }

  @Test
  void aMoodlePictureInBothLanguages() {
    String png = Base64.getEncoder().encodeToString(AllKinds.png(20, 10));
    var reading =
        moodle(
            "truefalse",
            "<questiontext format=\"html\"><text><![CDATA["
                + "<span class=\"multilang\" lang=\"uk\">Герб"
                + "<img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"Тризуб\"></span>"
                + "<span class=\"multilang\" lang=\"en\">Arms"
                + "<img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"Trident\"></span>]]></text>"
                + "<file name=\"a b.png\" path=\"/\" encoding=\"base64\">"
                + png
                + "</file></questiontext>"
                + answer("0", "true")
                + answer("100", "false"));
    var question = content(reading);
    assertThat(question.text()).isEqualTo(new Words("Герб", "Arms"));
    assertThat(question.pictures().get(0).alternative()).isEqualTo(new Words("Тризуб", "Trident"));
    assertThat(((TrueFalse) question.interaction()).right()).isFalse();
  }

  @Test
  void aMoodleEssayWithAdviceForThoseWhoGrade() {
    var essay =
        (Essay)
            content(
                    moodle(
                        "essay",
                        text("Write.")
                            + "<defaultgrade>5</defaultgrade><responseformat>editor"
                            + "</responseformat><minwordlimit>50</minwordlimit>"
                            + "<graderinfo format=\"html\"><text>Look at the sources."
                            + "</text></graderinfo>"))
                .interaction();
    assertThat(essay.fewestWords()).isEqualTo(50);
    assertThat(essay.rubric().criteria().get(0).points()).isEqualTo(5);
  }

  @Test
  void moodleKindsThatTheAcademyLacksAreNamed() {
    Reading reading = moodle("calculated", text("{a}+{b}"));
    assertThat(reading.questions()).isEmpty();
    assertThat(reading.remarks())
        .containsExactly(Remark.of(1, "Q", Remark.Kind.KIND_UNKNOWN, "calculated"));
  }

  @Test
  void whatMoodleSaysBesideTheQuestionIsListed() {
    Reading reading =
        moodle(
            "shortanswer",
            text("Who?")
                + "<defaultgrade>0.5</defaultgrade>"
                + answer("100", "He")
                + answer("0", "*")
                + "<hint format=\"html\"><text>Think.</text></hint>"
                + "<correctfeedback><text>Bravo!</text></correctfeedback>");
    assertThat(reading.remarks().get(0).details())
        .containsExactlyInAnyOrder("POINTS", "CHOICE_FEEDBACK", "HINTS", "FEEDBACK");
  }

  private static Reading qti(String declarations, String body, String processing) {
    return QuestionFormat.read(
        ("<?xml version=\"1.0\"?><assessmentItem "
                + "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"T\">"
                + declarations
                + "<itemBody>"
                + body
                + "</itemBody>"
                + processing
                + "</assessmentItem>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static final String MATCH_CORRECT =
      "<responseProcessing template="
          + "\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>";

  private static String declared(String cardinality, String type, String... correct) {
    return "<responseDeclaration identifier=\"RESPONSE\" cardinality=\""
        + cardinality
        + "\" baseType=\""
        + type
        + "\"><correctResponse><value>"
        + String.join("</value><value>", correct)
        + "</value></correctResponse></responseDeclaration>"
        + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>";
  }

  @Test
  void aQtiChoice() {
    var question =
        content(
            qti(
                declared("single", "identifier", "B"),
                "<p>Look at the text.</p><choiceInteraction responseIdentifier=\"RESPONSE\" "
                    + "maxChoices=\"1\"><prompt>What does it say?</prompt>"
                    + "<simpleChoice identifier=\"A\">Stay.</simpleChoice>"
                    + "<simpleChoice identifier=\"B\">Go.</simpleChoice></choiceInteraction>",
                MATCH_CORRECT));
    assertThat(question.text().en()).isEqualTo("Look at the text.\nWhat does it say?");
    assertThat(question.interaction().key()).isEqualTo(Answer.of("2"));
    assertThat(question.points()).isEqualTo(1);
  }

  @Test
  void aQtiOrderAndAssociation() {
    var ordering =
        (Ordering)
            content(
                    qti(
                        declared("ordered", "identifier", "B", "A"),
                        "<orderInteraction responseIdentifier=\"RESPONSE\"><prompt>Order</prompt>"
                            + "<simpleChoice identifier=\"A\">one</simpleChoice>"
                            + "<simpleChoice identifier=\"B\">two</simpleChoice>"
                            + "</orderInteraction>",
                        MATCH_CORRECT))
                .interaction();
    assertThat(ordering.inOrder()).extracting(Words::en).containsExactly("two", "one");
    var matching =
        (Matching)
            content(
                    qti(
                        declared("multiple", "pair", "A P", "C M"),
                        "<associateInteraction responseIdentifier=\"RESPONSE\">"
                            + "<prompt>Rivals</prompt>"
                            + "<simpleAssociableChoice identifier=\"A\" matchMax=\"1\">Antonio"
                            + "</simpleAssociableChoice>"
                            + "<simpleAssociableChoice identifier=\"C\" matchMax=\"1\">Capulet"
                            + "</simpleAssociableChoice>"
                            + "<simpleAssociableChoice identifier=\"M\" matchMax=\"1\">Montague"
                            + "</simpleAssociableChoice>"
                            + "<simpleAssociableChoice identifier=\"P\" matchMax=\"1\">Prospero"
                            + "</simpleAssociableChoice></associateInteraction>",
                        MATCH_CORRECT))
                .interaction();
    assertThat(matching.pairs()).hasSize(2);
  }

  @Test
  void aQtiTextWithOneGapInItsMiddle() {
    var question =
        content(
            qti(
                declared("single", "string", "York"),
                "<p>Read this.</p><blockquote><p>Sun of <textEntryInteraction "
                    + "responseIdentifier=\"RESPONSE\"/>; and all.</p></blockquote>",
                MATCH_CORRECT));
    var cloze = (Cloze) question.interaction();
    assertThat(question.text().en()).isEqualTo("Read this.");
    assertThat(cloze.passage().en()).isEqualTo("Sun of {{1}}; and all.");
  }

  @Test
  void aQtiKindThatTheAcademyLacksAndUnknownScoringAreNamed() {
    Reading slider =
        qti(
            declared("single", "integer", "5"),
            "<sliderInteraction responseIdentifier=\"RESPONSE\"/>",
            MATCH_CORRECT);
    assertThat(slider.remarks())
        .containsExactly(Remark.of(1, "T", Remark.Kind.KIND_UNKNOWN, "sliderInteraction"));
    Reading scored =
        qti(
            declared("single", "string", "x"),
            "<p>Say</p><extendedTextInteraction responseIdentifier=\"RESPONSE\"/>",
            "<responseProcessing><lookupOutcomeValue/></responseProcessing>");
    assertThat(content(scored).kind()).isEqualTo(QuestionKind.ESSAY);
    assertThat(scored.remarks().get(0).details()).containsExactly("SCORING");
  }
}
