package guichet.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.elasticsearch.common.settings.Settings;

/** The setting {@code token_chars}: which characters belong to a token; none named means all. */
record TokenCharacters(IntPredicate members) {
  private static final Map<String, IntPredicate> CLASSES =
      Map.of(
          "letter", Character::isLetter,
          "digit", Character::isDigit,
          "whitespace", Character::isWhitespace,
          "punctuation", TokenCharacters::isPunctuation,
          "symbol", TokenCharacters::isSymbol);

  static TokenCharacters from(Settings settings) {
    List<String> names = settings.getAsList("token_chars");
    IntPredicate members = names.isEmpty() ? character -> true : character -> false;
    for (String name : names) {
      members = members.or(name.equals("custom") ? custom(settings) : named(name));
    }
    return new TokenCharacters(members);
  }

  boolean contain(int character) {
    return members.test(character);
  }

  private static IntPredicate named(String name) {
    IntPredicate known = CLASSES.get(name);
    if (known == null) {
      throw new IllegalArgumentException("Unknown token type: '" + name + "', must be one of " + CLASSES.keySet());
    }
    return known;
  }

  private static IntPredicate custom(Settings settings) {
    String characters = TokenFilters.required(settings, "custom_token_chars");
    return character -> characters.indexOf(character) >= 0;
  }

  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSymbol(int character) {
    return switch (Character.getType(character)) {
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }
}
