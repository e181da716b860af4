import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'ページを開く',
  'article.solvedQuestion': '問題は解決しましたか？',
  'article.solved': '解決しました',
  'article.notSolved': 'いいえ、まだ困っています',
  'article.failed': 'このページをここに表示できませんでした。元のページを開くか、もう一度お試しください。',
  'article.replies': { other: '返信{count}件' },
  'article.table': '表',

  'solved.title': 'お役に立ててうれしいです',
  'solved.text': 'お知らせいただきありがとうございます。次にお困りの方にもこのページをご案内できます。',
  'solved.again': '別の質問をする',
  'solved.undo': 'やはり解決していない',
  'solved.close': '閉じる',
}
