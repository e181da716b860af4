package guichet.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers by the name that index settings give as {@code type}. */
final class Tokenizers {
  private static final int MAX_TOKEN_LENGTH = 255;

  @FunctionalInterface
  private interface FromSettings {
    Supplier<Tokenizer> read(IndexSettings index, Settings settings);
  }

  private Tokenizers() {}

  static Map<String, AnalysisProvider<TokenizerFactory>> providers() {
    return Map.ofEntries(
        entry("edge_ngram", provider(Tokenizers::edgeNGram)),
        entry("keyword", provider(Tokenizers::keyword)),
        entry("letter", provider((index, settings) -> LetterTokenizer::new)),
        entry("ngram", provider(Tokenizers::nGram)),
        entry("pattern", provider(Tokenizers::pattern)),
        entry("uax_url_email", provider(Tokenizers::urlAndEmail)),
        entry("whitespace", provider(Tokenizers::whitespace)));
  }

  private static AnalysisProvider<TokenizerFactory> provider(FromSettings tokenizer) {
    return (IndexSettings index, Environment environment, String name, Settings settings) ->
        TokenizerFactory.newFactory(name, tokenizer.read(index, settings));
  }

  private static Supplier<Tokenizer> edgeNGram(IndexSettings index, Settings settings) {
    int minGram = settings.getAsInt("min_gram", 1);
    int maxGram = settings.getAsInt("max_gram", 2);
    TokenCharacters characters = TokenCharacters.from(settings);
    return () ->
        new EdgeNGramTokenizer(minGram, maxGram) {
          @Override
          protected boolean isTokenChar(int character) {
            return characters.contain(character);
          }
        };
  }

  private static Supplier<Tokenizer> nGram(IndexSettings index, Settings settings) {
    int minGram = settings.getAsInt("min_gram", 1);
    int maxGram = settings.getAsInt("max_gram", 2);
    if (maxGram - minGram > index.getMaxNgramDiff()) {
      throw new IllegalArgumentException("[max_gram] - [min_gram] must not exceed [index.max_ngram_diff]");
    }
    TokenCharacters characters = TokenCharacters.from(settings);
    return () ->
        new NGramTokenizer(minGram, maxGram) {
          @Override
          protected boolean isTokenChar(int character) {
            return characters.contain(character);
          }
        };
  }

  private static Supplier<Tokenizer> keyword(IndexSettings index, Settings settings) {
    int bufferSize = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
    return () -> new KeywordTokenizer(bufferSize);
  }

  private static Supplier<Tokenizer> pattern(IndexSettings index, Settings settings) {
    Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
    int group = settings.getAsInt("group", -1);
    return () -> new PatternTokenizer(pattern, group);
  }

  private static Supplier<Tokenizer> urlAndEmail(IndexSettings index, Settings settings) {
    int maxTokenLength = settings.getAsInt("max_token_length", MAX_TOKEN_LENGTH);
    return () -> {
      UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
      tokenizer.setMaxTokenLength(maxTokenLength);
      return tokenizer;
    };
  }

  private static Supplier<Tokenizer> whitespace(IndexSettings index, Settings settings) {
    int maxTokenLength = settings.getAsInt("max_token_length", MAX_TOKEN_LENGTH);
    return () -> new WhitespaceTokenizer(maxTokenLength);
  }
}
