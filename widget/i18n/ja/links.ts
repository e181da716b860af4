import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'ドキュメント',
  'ask.community': 'コミュニティ',
  'ask.answered': '解決済み',
  'ask.pinned': 'おすすめ',
  'ask.openInTab': '「{title}」を新しいタブで開く',
  'ask.updated': '{day}更新',
  'ask.results': { other: '候補{count}件' },
  'ask.forPage': 'このページの関連情報',
  'ask.more': { other: 'さらに{count}件を表示' },
  'ask.resultsHint': '下矢印キーで移動できます。',
  'ask.search': 'ドキュメントを検索',
  'ask.noneTitle': '該当するものがまだ見つかりません',
  'ask.noneHint':
    'エラーメッセージの文言など別の言葉を試すか、コミュニティで質問するか、ケースを作成してください。',
  'ask.noneHintPrivate': 'エラーメッセージの文言など別の言葉を試すか、ケースを作成してください。',
  'ask.degraded': '現在、候補を表示できません。ケースは作成できます。',
  'ask.degradedPartly': '現在、一部の候補が表示されていない可能性があります。',
  'places.community': 'コミュニティで質問する',
  'offline.text':
    'オフラインです。このまま読んだり書いたりできます。入力した内容はここに残り、接続が戻ると足りないものは自動で読み込まれます。',

  'sensitive.marked': 'コミュニティの内容は表示していません。',
  'failure.reference': '参照番号：{id}',

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
