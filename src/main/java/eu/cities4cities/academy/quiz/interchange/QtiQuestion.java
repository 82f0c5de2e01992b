package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.shared.Language;
import java.util.List;

/** A question as a file of a QTI package. */
final class QtiQuestion {
  private static final String SCORE = "SCORE";
  private static final String FEEDBACK = "FEEDBACK";

  private final QtiDialect dialect;
  private final String id;
  private final ExchangedQuestion question;
  private final QuestionContent content;
  private final List<String> addresses;
  private final XmlWriter xml;
  private final QtiScoring scoring;
  private final QtiBody body;

  /**
   * A question to be written.
   *
   * @param addresses where its files are, in their order
   */
  QtiQuestion(QtiDialect dialect, String id, ExchangedQuestion question, List<String> addresses) {
    this.dialect = dialect;
    this.id = id;
    this.question = question;
    this.content = question.content();
    this.addresses = addresses;
    this.xml = dialect.writer();
    this.scoring = new QtiScoring(xml, content);
    this.body = new QtiBody(dialect, question, addresses, xml);
  }

  String written(String seal) {
    var fresh = new QtiQuestion(dialect, id, question, addresses);
    fresh.write(seal);
    return fresh.xml.toString();
  }

  private void write(String seal) {
    xml.open(
        "assessmentItem",
        "xmlns",
        dialect.itemSpace(),
        "identifier",
        id,
        "title",
        question.shownName(),
        "adaptive",
        "false",
        "timeDependent",
        "false",
        "xml:lang",
        Language.ofText(content.text(Language.UK)).code());
    if (!seal.isEmpty()) {
      xml.raw("<?" + Seal.NAME + " " + seal + "?>\n");
    }
    scoring.declareResponses(body.size());
    declareOutcomes();
    body.write();
    scoring.process();
    if (!content.feedback().isEmpty()) {
      xml.open(
          "modalFeedback",
          "outcomeIdentifier",
          FEEDBACK,
          "identifier",
          QtiWriter.GENERAL,
          "showHide",
          "show");
      String said = QtiBody.line(content.feedback());
      if (dialect == QtiDialect.V30) {
        xml.markup("contentBody", said);
      } else {
        xml.raw(said);
      }
      xml.close("modalFeedback");
    }
    xml.close("assessmentItem");
  }

  private void declareOutcomes() {
    if (content.kind().isAsked()) {
      xml.open(
          "outcomeDeclaration",
          "identifier",
          SCORE,
          "cardinality",
          "single",
          "baseType",
          "float",
          "normalMaximum",
          String.valueOf(content.points()));
      xml.open("defaultValue").leaf("value", "0").close("defaultValue");
      xml.close("outcomeDeclaration");
    }
    if (scoring.tellsWhatWasChosen()) {
      xml.empty(
          "outcomeDeclaration",
          "identifier",
          QtiBody.CHOSEN,
          "cardinality",
          content.kind() == QuestionKind.MULTIPLE ? "multiple" : "single",
          "baseType",
          "identifier");
    }
    if (!content.feedback().isEmpty()) {
      xml.open(
          "outcomeDeclaration",
          "identifier",
          FEEDBACK,
          "cardinality",
          "single",
          "baseType",
          "identifier");
      xml.open("defaultValue").leaf("value", QtiWriter.GENERAL).close("defaultValue");
      xml.close("outcomeDeclaration");
    }
  }
}
