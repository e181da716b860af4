import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'ヘルプ',
  'panel.close': 'ヘルプを閉じる',
  'panel.back': '戻る',
  'panel.myCases': '自分のケース',
  'panel.openCase': 'ケースを作成',
  'panel.inDoubt': '迷ったときは、いつでもケースを作成してください。',
  'panel.retry': '再試行',
  'panel.loading': '読み込み中…',
  'panel.newTab': '新しいタブで開きます',

  'ask.title': 'どのようなことでお困りですか？',
  'ask.label': 'ご質問',
  'ask.placeholder': '何をしようとしていますか？',
  'ask.hint': '入力すると候補が表示されます。',
  'ask.clear': '質問を消去',

  'sensitive.title': '緊急または機密の内容ですか？',
  'sensitive.hint': 'フォームに直接進みます。フォーラムへのリンクは表示されません。',
  'sensitive.urgent': '緊急です',
  'sensitive.confidential': '機密です',

  'places.title': 'その他のお問い合わせ方法',
  'places.emailHint': 'アカウントに登録されたアドレスからお送りください',
  'places.portal': 'サポートポータル',
  'places.portalLogin': 'ログイン情報はコンソールとは異なります',
  'places.communityHint': 'フォーラムと資料',

  'failure.load': '読み込めませんでした。接続を確認し、もう一度お試しください。',
}
