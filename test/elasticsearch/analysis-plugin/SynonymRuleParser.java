package guichet.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** Lucene's parser, which can also leave out the terms that the analyzer makes nothing of (a stop word, say). */
final class SynonymRuleParser extends SolrSynonymParser {
  private static final CharsRef NOTHING = new CharsRef();

  private final boolean lenient;

  SynonymRuleParser(boolean expand, boolean lenient, Analyzer analyzer) {
    super(true, expand, analyzer);
    this.lenient = lenient;
  }

  @Override
  public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
    try {
      return super.analyze(text, reuse);
    } catch (IllegalArgumentException unusable) {
      if (lenient) {
        return NOTHING;
      }
      throw unusable;
    }
  }

  @Override
  public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
    boolean usable = input.length > 0 && output.length > 0;
    if (usable || !lenient) {
      super.add(input, output, includeOriginal);
    }
  }
}
