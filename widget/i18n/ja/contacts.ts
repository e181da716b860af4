import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'ケースを作成',
  'notContact.text':
    'ケースを作成できるのは、アカウントの技術担当者です。現在、技術担当者に指定されていません。',
  'notContact.ask': 'アカウント所有者に指定を依頼してください。所有者の操作は1回で済みます。',
  'notContact.message': 'そのまま送れるメッセージ',
  'notContact.mailSubject': '技術担当者への指定のお願い',
  'notContact.mailBody':
    'お疲れさまです。\n\n{site}のサポートにケースを作成したいのですが、アカウントの技術担当者として指定されている必要があります。お手数ですが、ヘルプの「自分のケース」から「技術担当者」を選び、私のアドレスを登録していただけますか。\n\n{name}{email}\n\nよろしくお願いいたします。',
  'notContact.copy': 'メッセージをコピー',
  'notContact.copied': 'コピーしました',
  'notContact.mail': 'メールで送る',
  'notContact.meanwhile': 'ドキュメントとコミュニティは引き続きご利用いただけます。',
  'notContact.search': '回答を探す',
  'notContact.ownerText':
    'ケースを作成できるのは、アカウントの技術担当者です。アカウント所有者は、1回の操作でご自身を指定できます。',
  'notContact.ownerTextElsewhere':
    'ケースを作成できるのは、アカウントの技術担当者です。アカウント所有者ですが、技術担当者にはまだ指定されていません。',
  'notContact.nameSelf': '自分を技術担当者に指定',
  'notContact.nameSelfHint': '確認のメールが届きます。',

  'contacts.title': '技術担当者',
  'contacts.text': '{account}のケースを作成できます。',
  'contacts.since': '{day}に指定',
  'contacts.you': '自分',
  'contacts.none': 'まだ誰も指定されていません。',
  'contacts.name': '技術担当者を指定',
  'contacts.told': '指定された方はすぐにケースを作成できます。双方にメールが届きます。',
  'contacts.email': 'メールアドレス',
  'contacts.personName': '名前（任意）',
  'contacts.add': 'この人を指定',
  'contacts.adding': '指定中…',
  'contacts.remove': '{who}を削除',
  'contacts.removeTitle': '{who}を削除しますか？',
  'contacts.removeText':
    'この方は、このアカウントのケースの作成や返信ができなくなります。双方にメールが届きます。',
  'contacts.removeMeTitle': '自分を削除しますか？',
  'contacts.removeMeText':
    'もう一度ご自身を指定するまで、このアカウントのケースの作成や返信ができなくなります。確認のメールが届きます。',
  'contacts.removeConfirm': '削除',
  'contacts.removing': '削除中…',
  'contacts.keep': '削除しない',
  'contacts.named': '{who}がケースを作成できるようになりました。メールをお送りしました。',
  'contacts.namedBefore': '{who}はすでに技術担当者です。変更はなく、通知も送信されません。',
  'contacts.removed': '{who}は技術担当者ではなくなりました。メールをお送りしました。',
  'contacts.elsewhereTitle': '別の場所で管理されています',
  'contacts.elsewhere':
    'これらの担当者はアカウントの記録に基づくもので、ここでは変更できません。アカウントを管理している場所で変更するか、サポートに依頼してください。',
  'contacts.invalid': 'name@example.jpのように、メールアドレス全体を入力してください。',
  'contacts.nameInvalid': 'この名前は受け付けられませんでした。短くするか、空欄にしてください。',
  'contacts.notOwner':
    '技術担当者の指定と削除ができるのはアカウント所有者だけです。現在は所有者ではないため、所有者に依頼してください。',
  'contacts.tooMany':
    '1時間に指定できる人数の上限に達しました。1時間後にもう一度お試しください。削除は引き続きできます。',
  'contacts.failedElsewhere':
    '変更されていません。このアカウントの担当者は別の場所で管理されるようになりました。そちらで変更するか、サポートに依頼してください。',
  'contacts.failedGone': 'この方はすでに技術担当者ではありません。現在の一覧を表示しています。',
  'contacts.failedConnection':
    'サーバーに接続できず、変更されたかどうかを確認できません。もう一度お試しください。二重に処理されることはありません。',
  'contacts.failed':
    '受け付けられませんでした。何も変更されていません。アドレスを確認するか、サポートにメールでご連絡ください。',
}
