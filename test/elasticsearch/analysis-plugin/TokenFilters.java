package guichet.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Token filters by the name that index settings give as {@code type}. */
final class TokenFilters {
  private static final Map<String, Integer> CJK_SCRIPTS =
      Map.of(
          "han", CJKBigramFilter.HAN,
          "hiragana", CJKBigramFilter.HIRAGANA,
          "katakana", CJKBigramFilter.KATAKANA,
          "hangul", CJKBigramFilter.HANGUL);

  private TokenFilters() {}

  static Map<String, AnalysisProvider<TokenFilterFactory>> providers() {
    return Map.ofEntries(
        entry("apostrophe", plain(ApostropheFilter::new)),
        entry("arabic_normalization", normalizing(ArabicNormalizationFilter::new)),
        entry("asciifolding", TokenFilters::asciiFolding),
        entry("cjk_bigram", TokenFilters::cjkBigram),
        entry("cjk_width", normalizing(CJKWidthFilter::new)),
        entry("decimal_digit", normalizing(DecimalDigitFilter::new)),
        entry("edge_ngram", TokenFilters::edgeNGram),
        entry("elision", AnalysisPlugin.requiresAnalysisSettings(TokenFilters::elision)),
        entry("flatten_graph", plain(FlattenGraphFilter::new)),
        entry("german_normalization", normalizing(GermanNormalizationFilter::new)),
        entry("keyword_marker", AnalysisPlugin.requiresAnalysisSettings(TokenFilters::keywordMarker)),
        entry("keyword_repeat", splitting(KeywordRepeatFilter::new)),
        entry("kstem", plain(KStemFilter::new)),
        entry("length", TokenFilters::length),
        entry("ngram", TokenFilters::nGram),
        entry("pattern_capture", AnalysisPlugin.requiresAnalysisSettings(TokenFilters::patternCapture)),
        entry("pattern_replace", AnalysisPlugin.requiresAnalysisSettings(TokenFilters::patternReplace)),
        entry("porter_stem", plain(PorterStemFilter::new)),
        entry("remove_duplicates", plain(RemoveDuplicatesTokenFilter::new)),
        entry("reverse", plain(ReverseStringFilter::new)),
        entry("snowball", TokenFilters::snowball),
        entry("stemmer", TokenFilters::stemmer),
        entry("synonym", AnalysisPlugin.requiresAnalysisSettings(SynonymFilterFactory::flat)),
        entry("synonym_graph", AnalysisPlugin.requiresAnalysisSettings(SynonymFilterFactory::graph)),
        entry("trim", normalizing(TrimFilter::new)),
        entry("truncate", TokenFilters::truncate),
        entry("unique", TokenFilters::unique),
        entry("uppercase", normalizing(UpperCaseFilter::new)),
        entry("word_delimiter_graph", WordDelimiterGraph::factory));
  }

  private static AnalysisProvider<TokenFilterFactory> plain(UnaryOperator<TokenStream> filter) {
    return (index, environment, name, settings) -> FilterFactories.plain(name, filter);
  }

  private static AnalysisProvider<TokenFilterFactory> normalizing(UnaryOperator<TokenStream> filter) {
    return (index, environment, name, settings) -> FilterFactories.normalizing(name, filter);
  }

  private static AnalysisProvider<TokenFilterFactory> splitting(UnaryOperator<TokenStream> filter) {
    return (index, environment, name, settings) -> FilterFactories.splitting(name, filter);
  }

  private static TokenFilterFactory asciiFolding(IndexSettings index, Environment environment, String name, Settings settings) {
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    return FilterFactories.normalizing(
        name, tokens -> new ASCIIFoldingFilter(tokens, preserveOriginal), tokens -> new ASCIIFoldingFilter(tokens, false));
  }

  private static TokenFilterFactory cjkBigram(IndexSettings index, Environment environment, String name, Settings settings) {
    boolean outputUnigrams = settings.getAsBoolean("output_unigrams", false);
    Set<String> ignored = Set.copyOf(settings.getAsList("ignored_scripts"));
    int scripts =
        CJK_SCRIPTS.entrySet().stream()
            .filter(script -> !ignored.contains(script.getKey()))
            .mapToInt(Map.Entry::getValue)
            .reduce(0, (some, one) -> some | one);
    return FilterFactories.splitting(name, tokens -> new CJKBigramFilter(tokens, scripts, outputUnigrams));
  }

  private static TokenFilterFactory edgeNGram(IndexSettings index, Environment environment, String name, Settings settings) {
    int minGram = settings.getAsInt("min_gram", 1);
    int maxGram = settings.getAsInt("max_gram", 2);
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    refuse(settings, "side");
    return FilterFactories.splitting(
        name, tokens -> new EdgeNGramTokenFilter(tokens, minGram, maxGram, preserveOriginal));
  }

  private static TokenFilterFactory nGram(IndexSettings index, Environment environment, String name, Settings settings) {
    int minGram = settings.getAsInt("min_gram", 1);
    int maxGram = settings.getAsInt("max_gram", 2);
    if (maxGram - minGram > index.getMaxNgramDiff()) {
      throw new IllegalArgumentException("[max_gram] - [min_gram] must not exceed [index.max_ngram_diff]");
    }
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    return FilterFactories.splitting(name, tokens -> new NGramTokenFilter(tokens, minGram, maxGram, preserveOriginal));
  }

  private static TokenFilterFactory elision(IndexSettings index, Environment environment, String name, Settings settings) {
    CharArraySet articles = Analysis.parseArticles(environment, settings);
    if (articles == null) {
      throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
    }
    return FilterFactories.normalizing(name, tokens -> new ElisionFilter(tokens, articles));
  }

  private static TokenFilterFactory keywordMarker(IndexSettings index, Environment environment, String name, Settings settings) {
    String pattern = settings.get("keywords_pattern");
    if (pattern != null) {
      Pattern compiled = Pattern.compile(pattern);
      return FilterFactories.plain(name, tokens -> new PatternKeywordMarkerFilter(tokens, compiled));
    }
    CharArraySet keywords = Analysis.getWordSet(environment, settings, "keywords");
    if (keywords == null) {
      throw new IllegalArgumentException(
          "keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured");
    }
    CharArraySet cased = new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false));
    return FilterFactories.plain(name, tokens -> new SetKeywordMarkerFilter(tokens, cased));
  }

  private static TokenFilterFactory length(IndexSettings index, Environment environment, String name, Settings settings) {
    int min = settings.getAsInt("min", 0);
    int max = settings.getAsInt("max", Integer.MAX_VALUE);
    return FilterFactories.plain(name, tokens -> new LengthFilter(tokens, min, max));
  }

  private static TokenFilterFactory patternCapture(IndexSettings index, Environment environment, String name, Settings settings) {
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", true);
    Pattern[] patterns = settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
    if (patterns.length == 0) {
      throw new IllegalArgumentException("required setting 'patterns' is missing for token filter [" + name + "]");
    }
    return FilterFactories.splitting(name, tokens -> new PatternCaptureGroupTokenFilter(tokens, preserveOriginal, patterns));
  }

  private static TokenFilterFactory patternReplace(IndexSettings index, Environment environment, String name, Settings settings) {
    Pattern pattern = Regex.compile(required(settings, "pattern"), settings.get("flags"));
    String replacement = settings.get("replacement", "");
    boolean all = settings.getAsBoolean("all", true);
    return FilterFactories.normalizing(name, tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all));
  }

  private static TokenFilterFactory snowball(IndexSettings index, Environment environment, String name, Settings settings) {
    String language = settings.get("language", "English");
    return FilterFactories.plain(name, tokens -> new SnowballFilter(tokens, language));
  }

  private static TokenFilterFactory stemmer(IndexSettings index, Environment environment, String name, Settings settings) {
    String language = settings.get("language", settings.get("name", "porter"));
    return FilterFactories.plain(name, StemmerLanguages.filterFor(language));
  }

  private static TokenFilterFactory truncate(IndexSettings index, Environment environment, String name, Settings settings) {
    int length = settings.getAsInt("length", 10);
    return FilterFactories.plain(name, tokens -> new TruncateTokenFilter(tokens, length));
  }

  private static TokenFilterFactory unique(IndexSettings index, Environment environment, String name, Settings settings) {
    return settings.getAsBoolean("only_on_same_position", false)
        ? FilterFactories.plain(name, RemoveDuplicatesTokenFilter::new)
        : FilterFactories.plain(name, UniqueTokenFilter::new);
  }

  static String required(Settings settings, String key) {
    String value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException("required setting [" + key + "] is missing");
    }
    return value;
  }

  /** An official setting that this plugin lacks must not pass unnoticed. */
  static void refuse(Settings settings, String key) {
    if (settings.keySet().stream().anyMatch(given -> given.equals(key) || given.startsWith(key + "."))) {
      throw new IllegalArgumentException("setting [" + key + "] is not part of the test server's analysis plugin");
    }
  }
}
