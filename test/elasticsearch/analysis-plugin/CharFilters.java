package guichet.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Character filters by the name that index settings give as {@code type}. */
final class CharFilters {
  private static final Pattern MAPPING_RULE = Pattern.compile("(.*)\\s*=>\\s*(.*)\\s*$", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);

  private record Plain(String name, UnaryOperator<Reader> filter) implements CharFilterFactory {
    @Override
    public Reader create(Reader text) {
      return filter.apply(text);
    }
  }

  private record Normalizing(String name, UnaryOperator<Reader> filter) implements NormalizingCharFilterFactory {
    @Override
    public Reader create(Reader text) {
      return filter.apply(text);
    }
  }

  private CharFilters() {}

  static Map<String, AnalysisProvider<CharFilterFactory>> providers() {
    return Map.of(
        "html_strip", CharFilters::htmlStrip,
        "mapping", AnalysisPlugin.requiresAnalysisSettings(CharFilters::mapping),
        "pattern_replace", AnalysisPlugin.requiresAnalysisSettings(CharFilters::patternReplace));
  }

  private static CharFilterFactory htmlStrip(IndexSettings index, Environment environment, String name, Settings settings) {
    Set<String> escapedTags = Set.copyOf(settings.getAsList("escaped_tags"));
    return new Plain(name, text -> new HTMLStripCharFilter(text, escapedTags));
  }

  private static CharFilterFactory mapping(IndexSettings index, Environment environment, String name, Settings settings) {
    List<String> rules = Analysis.getWordList(environment, settings, "mappings");
    if (rules == null) {
      throw new IllegalArgumentException("mapping requires either `mappings` or `mappings_path` to be configured");
    }
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String rule : rules) {
      var parts = MAPPING_RULE.matcher(rule);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Invalid mapping rule: [" + rule + "]. Expected: from => to");
      }
      map.add(unescape(parts.group(1).trim()), unescape(parts.group(2).trim()));
    }
    NormalizeCharMap built = map.build();
    return new Normalizing(name, text -> new MappingCharFilter(built, text));
  }

  private static CharFilterFactory patternReplace(IndexSettings index, Environment environment, String name, Settings settings) {
    Pattern pattern = Regex.compile(TokenFilters.required(settings, "pattern"), settings.get("flags"));
    String replacement = settings.get("replacement", "");
    return new Normalizing(name, text -> new PatternReplaceCharFilter(pattern, replacement, text));
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
  }

  private static String unescaped(String code) {
    if (code.length() == 5) {
      return String.valueOf((char) Integer.parseInt(code.substring(1), 16));
    }
    return switch (code) {
      case "b" -> "\b";
      case "f" -> "\f";
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> code;
    };
  }
}
