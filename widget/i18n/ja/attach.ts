import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': '参考になりそうなページ',
  'attach.results': { other: '参考になりそうなページが{count}件あります。ボタンの上に表示しています。' },
  'attach.newTab': '新しいタブで開きます',
  'attach.community': 'コミュニティ',
  'attach.answered': '解決済み',
  'attach.pinned': 'おすすめ',
  'attach.solvedQuestion': '問題は解決しましたか？',
  'attach.solved': '解決しました',
  'attach.notSolved': 'いいえ、まだ困っています',
  'attach.search': 'ドキュメントを検索',
  'attach.thanks': 'お役に立ててうれしいです',
  'attach.nothingSent': 'まだ何も送信されていません。入力した内容はフォームに残っています。',
  'attach.undo': 'やはり解決していない',
}
