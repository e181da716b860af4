import type { GapReport } from '../../api/contract.ts'
import { ArticleLink } from '../../components/article-link.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { MarkDone } from './mark-done.tsx'
import { TopicDone } from './topic-done.tsx'

export type Topic = GapReport['topics'][number]

export interface TopicProps {
  topic: Topic
  site: string
  zone: string
  reload(): void
}

/** One topic: how much it costs, how people put it, what support answered, what came close. */
export function TopicCard({ topic, site, zone, reload }: TopicProps) {
  const { t, formats } = useSpeech()
  const {
    id,
    title,
    languages,
    intents,
    cases,
    withoutResult,
    withoutOpening,
    filed,
    questions,
    answers,
    closeArticles,
  } = topic
  return (
    <li class={`card topic ${topic.done ? 'topic-done' : ''}`}>
      <h2 class="topic-title">{title}</h2>
      <p>
        {languages.length === 0
          ? t('gaps.topic-any', { count: intents })
          : t('gaps.topic', { count: intents, languages: formats.list(languages.map(formats.language)) })}
      </p>
      <ul class="facts">
        <li>
          <strong>{formats.count(cases)}</strong> {t('gaps.cases', { count: cases })}
        </li>
        <li>
          <strong>{formats.count(filed)}</strong> {t('gaps.filed', { count: filed })}
        </li>
        <li>
          <strong>{formats.count(withoutResult)}</strong> {t('gaps.without-result')}
        </li>
        <li>
          <strong>{formats.count(withoutOpening)}</strong> {t('gaps.without-opening')}
        </li>
      </ul>
      <details class="fold">
        <summary>{t('gaps.details')}</summary>
        <div class="topic-details">
          <section>
            <h3>{t('gaps.questions')}</h3>
            <ul class="bullets">
              {questions.map(({ text, language, intents: times }) => (
                <li key={text}>
                  <q lang={language ?? undefined}>{text}</q>{' '}
                  <span class="small">{t('gaps.times', { count: times })}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{t('gaps.answers')}</h3>
            {answers.length === 0 && <p class="small">{t('gaps.no-answers')}</p>}
            {alike(answers).map(({ text, caseNumbers, at }) => (
              <blockquote key={text}>
                <p>{text}</p>
                <footer class="small">
                  {formats.list(caseNumbers)} · {formats.instant(at, zone)}
                </footer>
              </blockquote>
            ))}
          </section>
          <section>
            <h3>{t('gaps.close')}</h3>
            {closeArticles.length === 0 && <p class="small">{t('gaps.no-close')}</p>}
            <ul class="bullets">
              {closeArticles.map((article) => (
                <li key={article.articleId}>
                  <ArticleLink {...article} />{' '}
                  <span class="small">{t('gaps.shown', { count: article.shown })}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </details>
      {topic.done ? (
        <TopicDone id={id} done={topic.done} site={site} zone={zone} reload={reload} />
      ) : (
        <MarkDone id={id} site={site} reload={reload} />
      )}
    </li>
  )
}

/** Support often answers in the same words: each text once, with the cases that it was given to and the newest time. */
function alike(answers: Topic['answers']) {
  return [...new Set(answers.map(({ text }) => text))].map((text) => {
    const its = answers.filter((answer) => answer.text === text)
    return {
      text,
      caseNumbers: its.map(({ caseNumber }) => caseNumber),
      at:
        its
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? '',
    }
  })
}
