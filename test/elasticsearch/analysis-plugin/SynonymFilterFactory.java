package guichet.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * {@code synonym} and {@code synonym_graph} with rules in Solr's format. The rules are read through whatever stands before
 * the filter in its analyzer, so that a rule matches the tokens that the filter will meet.
 */
final class SynonymFilterFactory extends AbstractTokenFilterFactory {
  private final String rules;
  private final boolean expand;
  private final boolean lenient;
  private final boolean updateable;
  private final UnaryOperator<TokenStream> flatten;

  private SynonymFilterFactory(Environment environment, String name, Settings settings, UnaryOperator<TokenStream> flatten) {
    super(name);
    TokenFilters.refuse(settings, "synonyms_set");
    TokenFilters.refuse(settings, "format");
    List<String> lines = Analysis.getWordList(environment, settings, "synonyms");
    if (lines == null) {
      throw new IllegalArgumentException("synonym requires either `synonyms` or `synonyms_path` to be configured");
    }
    this.rules = String.join("\n", lines);
    this.expand = settings.getAsBoolean("expand", true);
    this.updateable = settings.getAsBoolean("updateable", false);
    this.lenient = settings.getAsBoolean("lenient", updateable);
    this.flatten = flatten;
  }

  static TokenFilterFactory graph(IndexSettings index, Environment environment, String name, Settings settings) {
    return new SynonymFilterFactory(environment, name, settings, UnaryOperator.identity());
  }

  /** For indexing, where positions cannot be a graph. */
  static TokenFilterFactory flat(IndexSettings index, Environment environment, String name, Settings settings) {
    return new SynonymFilterFactory(environment, name, settings, FlattenGraphFilter::new);
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    throw new IllegalStateException("[" + name() + "] reads its rules through its analyzer, and has none yet");
  }

  @Override
  public AnalysisMode getAnalysisMode() {
    return updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
  }

  @Override
  public TokenFilterFactory getChainAwareTokenFilterFactory(
      IndexCreationContext context,
      TokenizerFactory tokenizer,
      List<CharFilterFactory> charFilters,
      List<TokenFilterFactory> filtersBefore,
      Function<String, TokenFilterFactory> allFilters) {
    Analyzer ruleAnalyzer =
        new CustomAnalyzer(
            tokenizer,
            charFilters.toArray(CharFilterFactory[]::new),
            filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new));
    SynonymMap synonyms = parse(ruleAnalyzer);
    return new Resolved(synonyms);
  }

  private SynonymMap parse(Analyzer ruleAnalyzer) {
    SynonymRuleParser parser = new SynonymRuleParser(expand, lenient, ruleAnalyzer);
    try {
      parser.parse(new StringReader(rules));
      return parser.build();
    } catch (IOException | ParseException failure) {
      throw new IllegalArgumentException("failed to build synonyms", failure);
    }
  }

  private final class Resolved extends AbstractTokenFilterFactory {
    private final SynonymMap synonyms;

    Resolved(SynonymMap synonyms) {
      super(SynonymFilterFactory.this.name());
      this.synonyms = synonyms;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
      // An empty map has no transducer, which Lucene's filter does not accept.
      return synonyms.fst == null ? tokens : flatten.apply(new SynonymGraphFilter(tokens, synonyms, false));
    }

    /** The rules of a later synonym filter see the text as written, not what this one makes of it. */
    @Override
    public TokenFilterFactory getSynonymFilter() {
      return IDENTITY_FILTER;
    }

    @Override
    public AnalysisMode getAnalysisMode() {
      return SynonymFilterFactory.this.getAnalysisMode();
    }
  }
}
