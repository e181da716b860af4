import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': '{email}でログイン中',
  'session.signOut': 'ログアウト',

  'cases.title': '自分のケース',
  'cases.accountTitle': 'アカウントのケース',
  'cases.whose': '表示するケース',
  'cases.ofMe': '自分',
  'cases.ofAccount': 'アカウント全体',
  'cases.none': 'ケースはまだありません。',
  'cases.noneOfAccount': 'アカウントのケースはまだありません。',
  'cases.noneHint': '作成したケースがここに表示されます。',
  'cases.notContact':
    'ケースを表示できるのは、アカウントの技術担当者です。現在は指定されていないため、アカウント所有者に指定を依頼してください。',
  'cases.waitForYou': 'ご返信待ち',
  'cases.waitForSupport': 'サポート対応中',
  'cases.closed': '終了',
  'cases.by': '作成者：{name}',
  'cases.lastActivity': '最終更新：{moment}',
  'cases.respondBy': '{instant}までに回答',
  'cases.manageContacts': '技術担当者',

  'case.title': 'ケース{number}',
  'case.notFound':
    'このケースはお使いのアカウントでは見つかりません。同僚のケースか、機密のケースの可能性があります。担当の方に確認するか、サポートにメールでご連絡ください。',
  'case.details': '詳細',
  'case.severity': '重大度',
  'case.nature': '種類',
  'case.engine': 'エンジン',
  'case.openedBy': '作成者',
  'case.primaryEmail': '代表メールアドレス',
  'case.page': 'ページ',
  'case.browser': 'ブラウザー',
  'case.sessionData': 'ページからの情報（未確認）',
  'case.consoleErrors': 'ページのエラー',
  'case.confidential': '機密',
  'case.conversation': 'やり取り',
  'case.you': '自分',
  'case.support': 'サポート',
  'case.colleague': '同僚',
  'case.promise': 'サポートは{instant}までに回答します。',
  'case.promiseLate': '回答の期限（{instant}）を過ぎています。サポートに通知済みです。',
  'case.answeredAt': 'サポートが{moment}に回答しました。ご返信をお待ちしています。',
  'case.answeredBefore': 'メッセージはサポートに届いています。最初の回答：{moment}',
  'case.closedNote': 'このケースは終了しています。返信すると再開されます。',
  'case.writeReply': '返信を書く',
  'case.save': '{name}（{size}）を保存',
  'case.saveFailed':
    'ファイルを取得できませんでした。もう一度お試しください。それでも取得できない場合は、返信でサポートにお知らせください。',
  'case.failedContact':
    'この操作ができるのは、アカウントの技術担当者だけです。現在は指定されていないため、アカウント所有者に指定を依頼してください。',
  'case.failedConnection':
    'サーバーに接続できませんでした。接続を確認し、もう一度お試しください。二重に処理されることはありません。',
  'case.failed':
    '受け付けられませんでした。何も変更されていません。ケースをもう一度確認するか、サポートにメールでご連絡ください。',

  'status.open': '対応中',
  'status.answered': '回答済み',
  'status.closed': '終了',

  'channel.widget': 'ヘルプから',
  'channel.email': 'メール',
  'channel.desk': 'サポートシステムから',
  'channel.support_page': 'サポートページから',
  'channel.system': '自動',

  'timeline.opened': 'ケースが作成されました',
  'timeline.confirmation_sent': '確認のメールが送信されました',
  'timeline.engine_analysis': 'エンジンの状態の分析',
  'timeline.recommended_action': 'お客様にできること',
  'timeline.follow_up': 'エンジニアによる対応',
  'timeline.links': '参考リンク',
  'timeline.details_given': '不足していた情報が追加されました',
  'timeline.closed': 'ケースが終了しました',
  'timeline.reopened': 'ケースが再開されました',
  'timeline.call_back_requested': '電話が依頼されました',
  'timeline.call_back_confirmed': '電話の日時が確定しました',
  'timeline.call_back_moved': '電話の日時が変更されました',
  'timeline.call_back_cancelled': '電話が取り消されました',
  'timeline.target_near': '回答の期限が近いことをサポートに通知しました',
  'timeline.target_missed': '回答の期限を過ぎたため、サポートに通知しました',

  'reply.title': '返信',
  'reply.reopens': '送信するとケースが再開されます。',
  'reply.send': '返信を送信',
  'reply.sending': '送信中…',
  'reply.sendAgain': 'もう一度送信',
  'reply.waitForFiles': 'ファイルを送信しています。少々お待ちください。',
  'reply.removeFiles': '送信できなかったファイルがあります。もう一度送信するか、削除してください。',
  'reply.failedConnection':
    '接続できませんでした。返信は保存されています。もう一度送信してください。重複して追加されることはありません。',
  'reply.failedIdentity': 'セッションが終了していました。返信は保存されています。もう一度送信してください。',
  'reply.failedAlready':
    'この返信は、最初にお書きになった内容ですでに受け付けています。その後に変更した内容はここに残っています。',
  'reply.failedGone':
    'このケースはお使いのアカウントでは見つからなくなりました。返信はここに保存されています。コピーして、別のケースを作成してください。',
  'reply.failedContact':
    'このアカウントの技術担当者ではなくなりました。アカウント所有者に指定を依頼してください。返信は保存されています。',
  'reply.failedFiles':
    '添付ファイルの有効期間が切れました。いったん削除し、もう一度添付してから送信してください。',
  'reply.failed':
    '返信は受け付けられませんでした。短くするか、特殊な内容を除いてから、もう一度送信してください。',

  'close.ask': '解決済みとしてケースを終了',
  'close.title': 'ケースを終了しますか？',
  'close.hint': 'いつでも再開できます。',
  'close.which': '解決に役立ったページはありますか？',
  'close.noPage': 'どれでもない',
  'close.confirm': 'ケースを終了',
  'close.cancel': '終了しない',
  'close.reopen': 'ケースを再開',
  'close.already': 'ケースはその間に終了していました。現在の状態を表示しています。',
  'close.notClosed': 'ケースはすでに対応中です。現在の状態を表示しています。',
}
