package guichet.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Lucene's language analyzers, with the settings {@code stopwords}, {@code stopwords_path} and {@code stem_exclusion}. */
final class LanguageAnalyzers {
  private LanguageAnalyzers() {}

  static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> providers() {
    return Map.ofEntries(
        entry("arabic", language(ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new)),
        entry("brazilian", language(BrazilianAnalyzer.getDefaultStopSet(), BrazilianAnalyzer::new)),
        entry("cjk", language(CJKAnalyzer.getDefaultStopSet(), (stopWords, notStemmed) -> new CJKAnalyzer(stopWords))),
        entry("dutch", language(DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new)),
        entry("english", language(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new)),
        entry("french", language(FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new)),
        entry("german", language(GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new)),
        entry("italian", language(ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new)),
        entry("portuguese", language(PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new)),
        entry("russian", language(RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new)),
        entry("spanish", language(SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new)));
  }

  private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> language(
      CharArraySet defaultStopWords, BiFunction<CharArraySet, CharArraySet, Analyzer> analyzer) {
    return (index, environment, name, settings) -> {
      CharArraySet stopWords = Analysis.parseStopWords(environment, settings, defaultStopWords);
      CharArraySet notStemmed = Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
      return new Provider(name, analyzer.apply(stopWords, notStemmed));
    };
  }

  private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {
    private final Analyzer analyzer;

    Provider(String name, Analyzer analyzer) {
      super(name);
      this.analyzer = analyzer;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
