import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'メールアドレス',
  'code.addressHint': 'アカウントの技術担当者として登録されているアドレスです。',
  'code.addressInvalid': 'name@example.jpのように、メールアドレス全体を入力してください。',
  'code.send': 'コードをメールで受け取る',
  'code.sending': '依頼中…',
  'code.sent': '{email}がアカウントに登録されている場合、コードをお送りしました。有効期間は10分です。',
  'code.anotherSent':
    '{email}がアカウントに登録されている場合、新しいコードをお送りしました。以前のコードは使えません。',
  'code.code': 'メールに記載された6桁の数字',
  'code.short': 'コードは6桁です。',
  'code.enter': '次へ',
  'code.checking': '確認中…',
  'code.another': '新しいコードを受け取る',
  'code.anotherAddress': '別のアドレスを使う',
  'code.wrong':
    'コードが正しくないか、使えなくなっています。有効期間は10分、入力は5回までです。確認するか、新しいコードを受け取ってください。',
  'code.tooMany':
    'コードの発行回数が上限に達しました。しばらくしてからもう一度お試しいただくか、サポートにメールでご連絡ください。',
  'code.off':
    'このサイトではコードを使えなくなりました。サイトでログインするか、サポートにメールでご連絡ください。',
  'code.failed': 'サーバーに接続できませんでした。もう一度お試しください。',
  'code.refused': '受け付けられませんでした。サイトでログインするか、サポートにメールでご連絡ください。',
  'code.whichAccount': 'どのアカウントについてですか？',
}
