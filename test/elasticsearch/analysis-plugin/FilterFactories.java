package guichet.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The kinds of token filter, by what else than a token stream they may be used for. */
final class FilterFactories {
  private FilterFactories() {}

  static TokenFilterFactory plain(String name, UnaryOperator<TokenStream> filter) {
    return new Plain(name, filter);
  }

  /** Changes characters only, so that a keyword's normalizer and a wildcard's term may use it too. */
  static TokenFilterFactory normalizing(String name, UnaryOperator<TokenStream> filter) {
    return new Normalizing(name, filter, filter);
  }

  /** As {@link #normalizing}, but makes more than one token of one: a normalizer and a synonym rule take {@code single}. */
  static TokenFilterFactory normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> single) {
    return new Normalizing(name, filter, single);
  }

  /** Makes several tokens of one, which no synonym rule can be read through. */
  static TokenFilterFactory splitting(String name, UnaryOperator<TokenStream> filter) {
    return new Plain(name, filter) {
      @Override
      public TokenFilterFactory getSynonymFilter() {
        throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
      }
    };
  }

  private static class Plain extends AbstractTokenFilterFactory {
    private final UnaryOperator<TokenStream> filter;

    Plain(String name, UnaryOperator<TokenStream> filter) {
      super(name);
      this.filter = filter;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
      return filter.apply(tokens);
    }
  }

  private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
    private final UnaryOperator<TokenStream> single;

    Normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> single) {
      super(name, filter);
      this.single = single;
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
      return single.apply(tokens);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
      return plain(name(), single);
    }
  }
}
