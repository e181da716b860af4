import type { StaffSiteSettings } from '../../api/contract.ts'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { SettingForm } from './setting-form.tsx'
import { type SettingProps, useSaving } from './use-saving.ts'
import { useTyped } from './use-typed.ts'

type Rule = StaffSiteSettings['pinned']['value'][number]

/** Fields as they are typed; articles one a line. */
interface TypedRule {
  page: string
  query: string
  articles: string
}

const EMPTY: TypedRule = { page: '', query: '', articles: '' }
const MOST_ARTICLES = 5

/** Articles that come first on a page or for a question. */
export function PinnedSetting(props: SettingProps) {
  const { t } = useSpeech()
  const { pinned: kept, missingArticles } = props.settings
  const { value, from } = kept
  const saving = useSaving(props)
  const [rules, setRules] = useTyped(value.map(typedRule))
  // A rule that nothing has been typed into is none yet.
  const typed = rules.filter((rule) => Object.values(rule).some((text) => text.trim() !== ''))
  const pinned = typed.map(ruleOf)
  const wrong = rules.findIndex((rule) => typed.includes(rule) && !isWhole(ruleOf(rule)))
  const edit = (edited: TypedRule[]) => {
    saving.edited()
    setRules(edited)
  }
  const change = (at: number, field: keyof TypedRule, text: string) =>
    edit(rules.map((rule, place) => (place === at ? { ...rule, [field]: text } : rule)))
  return (
    <SettingForm
      wide
      title={t('pinned.title')}
      about={t('pinned.about')}
      saving={saving}
      from={from}
      submit={wrong < 0 ? () => void saving.save({ pinned }) : null}
      problem={wrong < 0 ? null : t('pinned.refused', { number: wrong + 1, most: MOST_ARTICLES })}
      reset={() => void saving.save({ pinned: null })}
    >
      {missingArticles.length > 0 && (
        <Notice tone="warning" title={t('pinned.missing')}>
          <ul class="bullets">
            {missingArticles.map((article) => (
              <li key={article} class="break">
                {article}
              </li>
            ))}
          </ul>
          <p>{t('pinned.missing-text')}</p>
        </Notice>
      )}
      {rules.length === 0 && <p class="small">{t('pinned.none')}</p>}
      <ol class="rules">
        {rules.map((rule, at) => (
          <li key={at}>
            <fieldset class="rule">
              <legend class="unseen">{t('pinned.rule', { number: at + 1 })}</legend>
              {(['page', 'query'] as const).map((field) => (
                <label key={field} class="field">
                  {t(`pinned.${field}`)}
                  <input
                    class="input"
                    placeholder={field === 'page' ? '/billing/*' : ''}
                    value={rule[field]}
                    onInput={({ currentTarget }) => change(at, field, currentTarget.value)}
                  />
                </label>
              ))}
              <label class="field rule-articles">
                {t('pinned.articles')}
                <textarea
                  class="input code-input"
                  rows={2}
                  value={rule.articles}
                  onInput={({ currentTarget }) => change(at, 'articles', currentTarget.value)}
                />
              </label>
              <button
                type="button"
                class="icon-button"
                aria-label={t('pinned.remove', { number: at + 1 })}
                onClick={() => edit(rules.filter((_, place) => place !== at))}
              >
                <Icon name="close" />
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      <button type="button" class="button-quiet" onClick={() => edit([...rules, { ...EMPTY }])}>
        <Icon name="add" />
        {t('pinned.add')}
      </button>
    </SettingForm>
  )
}

function typedRule({ page, query, articles }: Rule): TypedRule {
  return { page: page ?? '', query: query ?? '', articles: articles.join('\n') }
}

function ruleOf({ page, query, articles }: TypedRule): Rule {
  return {
    ...(page.trim() && { page: page.trim() }),
    ...(query.trim() && { query: query.trim() }),
    articles: articles.split(/\s+/).filter(Boolean),
  }
}

function isWhole({ page, query, articles }: Rule): boolean {
  const fits =
    (page === undefined || /^(\/|https?:\/\/)/.test(page)) &&
    (query === undefined || /[\p{L}\p{N}]/u.test(query))
  const named = page !== undefined || query !== undefined
  return fits && named && articles.length > 0 && articles.length <= MOST_ARTICLES
}
