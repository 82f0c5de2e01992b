package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;

/** A small picture that another site may show: two lines of text on a card, without scripts. */
final class CommunityBadge {
  private static final int LETTER = 8;
  private static final int LEFT = 58;
  private static final int RIGHT = 16;

  private CommunityBadge() {}

  /** The picture as SVG; both lines are read out as its title. */
  static String svg(String name, String text, Language language) {
    int width = LEFT + Math.max(name.length() * (LETTER + 1), text.length() * LETTER) + RIGHT;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="56" viewBox="0 0 %1$d 56" role="img" xml:lang="%2$s">
        <title>%3$s. %4$s</title>
        <rect x=".5" y=".5" width="%5$d" height="55" rx="10" fill="#fff" stroke="#c9ced6"/>
        <rect x="24" y="12" width="22" height="22" rx="3" fill="#9cbce4"/><rect x="12" y="22" width="22" height="22" rx="3" fill="#1a4a8a"/><path d="M24 22h10v12h-10z" fill="#f6c544"/>
        <g font-family="Onest, system-ui, sans-serif" fill="#16202e"><text x="58" y="25" font-size="15" font-weight="700">%3$s</text><text x="58" y="43" font-size="13">%4$s</text></g>
        </svg>
        """
        .formatted(width, language.code(), escape(name), escape(text), width - 1);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
