package guichet.analysis;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** {@code word_delimiter_graph}: one setting a flag of Lucene's filter, each with its own default. */
final class WordDelimiterGraph {
  private record Flag(int bit, boolean byDefault) {}

  private static final Map<String, Flag> FLAGS =
      Map.ofEntries(
          entry("generate_word_parts", new Flag(WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true)),
          entry("generate_number_parts", new Flag(WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true)),
          entry("catenate_words", new Flag(WordDelimiterGraphFilter.CATENATE_WORDS, false)),
          entry("catenate_numbers", new Flag(WordDelimiterGraphFilter.CATENATE_NUMBERS, false)),
          entry("catenate_all", new Flag(WordDelimiterGraphFilter.CATENATE_ALL, false)),
          entry("preserve_original", new Flag(WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false)),
          entry("split_on_case_change", new Flag(WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true)),
          entry("split_on_numerics", new Flag(WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true)),
          entry("stem_english_possessive", new Flag(WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true)),
          entry("ignore_keywords", new Flag(WordDelimiterGraphFilter.IGNORE_KEYWORDS, false)));

  private WordDelimiterGraph() {}

  static TokenFilterFactory factory(IndexSettings index, Environment environment, String name, Settings settings) {
    TokenFilters.refuse(settings, "type_table");
    TokenFilters.refuse(settings, "type_table_path");
    int flags =
        FLAGS.entrySet().stream()
            .filter(flag -> settings.getAsBoolean(flag.getKey(), flag.getValue().byDefault()))
            .mapToInt(flag -> flag.getValue().bit())
            .reduce(0, (some, one) -> some | one);
    boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
    CharArraySet protectedWords = Analysis.getWordSet(environment, settings, "protected_words");
    return FilterFactories.splitting(
        name,
        tokens ->
            new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords));
  }
}
