import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'ケースを作成',
  'identify.text': 'ケースを作成するには、ご本人の確認が必要です。',
  'identify.casesTitle': '自分のケース',
  'identify.casesText': 'ケースを表示するには、ご本人の確認が必要です。',
  'identify.expired': 'セッションが終了しました。続けるには、もう一度ログインしてください。',
  'identify.kept': '入力した内容は保存されています。',
  'identify.signIn': 'このサイトでログイン',
  'identify.signInHint': 'いつものようにログインしてからここに戻ると、ヘルプが自動的に認識します。',
  'identify.signedIn': 'ログインしました',
  'identify.code': 'メールで届くコードでログイン',
  'identify.email': '{email}にメールを送る',
  'identify.emailHint':
    'アカウントに登録されたアドレスからお送りください。ケースが作成されるとメールが届きます。続きはそのメールにご返信ください。',
  'identify.portal': 'サポートポータルを使う',
  'identify.portalHint': 'ケースの作成と確認ができます。',

  'person.unreachable': 'ご本人の確認ができませんでした。入力した内容は保存されています。',

  'form.title': 'ケースを作成',
  'form.account': '{account}のケース',
  'form.accountHint': 'このケースには、アカウントの代表メールアドレス（{email}）が記載されます。',
  'form.subject': '件名',
  'form.description': '何が起きましたか？',
  'form.descriptionHint':
    'ページのアドレス、お使いのブラウザー、エラーメッセージなど、できるだけ詳しくお書きください。',
  'form.readOnly': 'このサイトが入力した内容です。ここでは変更できません。',
  'form.nature': '何についてのご連絡ですか？',
  'form.engine': 'エンジン',
  'form.engineChoose': 'エンジンを選択',
  'form.severity': '重大度はどのくらいですか？',
  'form.severityPremium': '「緊急」と「高」はプレミアムプランの重大度です。',
  'form.respondBy': '{instant}までに回答',
  'form.notInPlan': 'プレミアムプラン',
  'form.confidential': '機密の内容です',
  'form.confidentialHint':
    'フォーラムの候補は表示されません。下書きは、タブを閉じるとこのブラウザーから消去されます。',
  'form.callBack': '電話での対応を希望する',
  'form.callBackHint':
    'ご都合のよい時間を選んでください。サポートがそのうちの1つを確定します。こちらから電話をかける必要はありません。',
  'form.urgentTitle': '緊急の場合も、こちらで承ります。',
  'form.urgentText':
    '「緊急」はプレミアムプランの重大度ですが、ケースは問題なく作成できます。どのような影響がいつまでに及ぶかを説明に記入し、共有できない内容の場合は機密に設定してください。',
  'form.notUrgent': 'やはり緊急ではない',
  'form.sensitiveNote': 'このケースでは、コミュニティの候補は表示されません。',
  'form.scopeTitle': 'コミュニティ向けの質問かもしれません',
  'form.scopeText':
    'ご利用のプランの対象は、本番環境のプラットフォームです。実装については、ドキュメントやコミュニティのほうが詳しいことがよくあります。このままケースを送信することもできます。',
  'form.suggestions': '関連する候補',
  'form.charactersLeft': { other: '残り{count}文字' },
  'form.charactersOver': { other: '{count}文字超過しています' },
  'form.send': 'ケースを送信',
  'form.sending': '送信中…',
  'form.sendAgain': 'もう一度送信',
  'form.sendAnother': '別のケースとして送信',
  'form.draftKept': '下書きはこのブラウザーに保存されています。',
  'form.draftNotKept': 'このブラウザーでは下書きを保存できません。ページを離れると失われます。',

  'secrets.title': '秘密情報が含まれているようです',
  'secrets.text': 'サポートでは必要ありません。ケースの内容はメールでも送られます。',
  'secrets.private-key': '秘密鍵',
  'secrets.key': 'キー',
  'secrets.token': 'アクセストークン',
  'secrets.password': 'パスワード',
  'secrets.card': 'カード番号',
  'secrets.hide': '伏せ字にする',
  'secrets.keep': 'そのまま送る',
  'secrets.console': '秘密情報と思われる部分は取り除かれています。',

  'drafts.title': '未送信の下書きがもう1件あります',
  'drafts.switch': 'そちらを続ける',

  'diagnostics.title': '技術情報',
  'diagnostics.hint': 'サポートが状況を確認するのに役立ちます。チェックを入れたものだけが送信されます。',
  'diagnostics.page': 'このページのアドレス',
  'diagnostics.browser': '使用しているブラウザー',
  'diagnostics.sessionData': 'このサイトが提供するご利用状況',
  'diagnostics.console': 'このページで発生したエラー',
  'diagnostics.consoleNone': '入力を始めてからはありません。それ以前のものは取得できません。',
  'diagnostics.consoleSince': '入力を始めてからのものです。それ以前のものは取得できません。',
  'diagnostics.consoleShow': { other: '送信されるエラー{count}件を確認' },

  'nature.configuration': '設定',
  'nature.configurationHint': 'アカウントやエンジンの設定',
  'nature.integration': '導入',
  'nature.integrationHint': '新しい機能の組み込み',
  'nature.question': '使い方の質問',
  'nature.questionHint': '操作の方法など',
  'nature.problem': '不具合',
  'nature.problemHint': '何かが動作しない',

  'severity.1': '緊急',
  'severity.1Hint':
    '本番環境が停止しているか著しく低下しており、回避策がない。収益、セキュリティ、ブランドが危険にさらされている。',
  'severity.2': '高',
  'severity.2Hint':
    '動作しているが能力が低下している、または間近の期限に間に合わないおそれがある。収益、セキュリティ、ブランドに影響する可能性がある。',
  'severity.3': '通常',
  'severity.3Hint': '想定と異なる動作がある、または一般的な質問。',

  'invalid.title': { other: '修正が必要な項目が{count}件あります' },
  'invalid.subjectRequired': '件名を入力してください。',
  'invalid.descriptionRequired': '何が起きたかを入力してください。',
  'invalid.natureRequired': '何についてのご連絡かを選択してください。',
  'invalid.engineRequired': 'エンジンを選択してください。',
  'invalid.engineUnknown': 'このエンジンはアカウントにありません。別のエンジンを選択してください。',
  'invalid.severityNotInPlan': 'ご利用のプランにはこの重大度がありません。「通常」を選択してください。',
  'invalid.subjectTooLong': '件名は{count}文字以内にしてください。',
  'invalid.descriptionTooLong': '説明は{count}文字以内にしてください。',
  'invalid.callBackRequired': '電話の時間を1つ以上選択するか、電話の希望を外してください。',
  'invalid.callBackNotInPlan':
    '電話での対応はプレミアムプランの機能です。電話の希望を外して送信してください。',
  'invalid.callBackPast': '選択した電話の時間は過ぎています。別の時間を選択してください。',
  'invalid.callBackFar': '電話の時間が先すぎるか、短すぎます。別の時間を選択してください。',
  'invalid.other': 'この内容は受け付けられませんでした。ご確認ください。',

  'failure.network': '接続できませんでした。内容は失われていません。もう一度送信してください。',
  'failure.timeout':
    '応答に時間がかかっています。内容は失われていません。もう一度送信してください。ケースが重複して作成されることはありません。',
  'failure.unavailable':
    '現在、サポートに接続できません。内容は失われていません。しばらくしてからもう一度送信してください。',
  'failure.identity':
    'ケースを送信する前にセッションが終了していました。内容は失われていません。もう一度送信してください。',
  'failure.keyReused':
    'このケースは、最初にお書きになった内容ですでに受け付けています。「自分のケース」でご確認ください。その後に変更した内容はここに残っています。',
  'failure.notContact':
    'このアカウントの技術担当者ではなくなりました。アカウント所有者に指定を依頼してください。入力した内容は保存されています。',
  'failure.refused': 'ケースは受け付けられませんでした。入力した内容を確認し、もう一度送信してください。',
  'failure.misconfigured':
    'このページのヘルプが正しく設定されていません。サポートにメールでご連絡ください。入力した内容はここに保存されています。',

  'files.add': 'ファイルを添付',
  'files.hint':
    '1ファイル{size}まで、{count}件まで添付できます。選択、貼り付け、ドロップのいずれかで追加してください。',
  'files.drop': 'ここにファイルをドロップ',
  'files.list': 'ファイル',
  'files.remove': '{name}を削除',
  'files.waiting': 'ケースと一緒に送信されます',
  'files.sending': '{percent}送信済み',
  'files.sent': '添付済み',
  'files.tooLarge': '{size}を超えているため添付できません。圧縮するか、リンクをお送りください。',
  'files.empty': 'ファイルが空のため添付できません。',
  'files.tooMany': '{count}件を超えるため添付できません。別のメッセージでお送りください。',
  'files.refusedType':
    'プログラムは受け付けていません。ファイルを圧縮するか、内容がわかるテキストまたは画像をお送りください。',
  'files.caseFull': 'このケースにはこれ以上ファイルを添付できません。このファイルはリンクでお送りください。',
  'files.noRoom':
    '現在、サーバーの空き容量が不足しています。しばらくしてからお試しいただくか、メールでお送りください。',
  'files.failed': '送信できませんでした。メッセージは保存されています。ファイルをもう一度送信してください。',
  'files.refused':
    'このファイルは受け付けられませんでした。ケースに書き込めるかどうかを確認してから、ファイルを選び直すか、メールでお送りください。',
  'files.notKept': 'このページを離れると、ファイルは下書きと一緒には保存されません。',
  'files.lost': 'ページを離れたため保存されていません：{names}。もう一度添付してください。',
  'files.stop': '{name}の送信を中止',

  'sent.title': 'ケースを作成しました',
  'sent.number': 'ケース番号',
  'sent.copy': '番号をコピー',
  'sent.copied': 'コピーしました',
  'sent.respondBy': '回答の期限',
  'sent.mail': '確認のメールをお送りしました。追加のご連絡は、そのメールにご返信ください。',
  'sent.primaryEmail': 'このケースには、アカウントの代表メールアドレス（{email}）が記載されています。',
  'sent.filesUnderWay': 'ファイルを送信しています。完了するまでこのページを開いたままにしてください。',
  'sent.filesArrived': 'すべてのファイルが届きました。',
  'sent.filesFailed': {
    other:
      '{count}件のファイルが届きませんでした。ケースは作成されています。ファイルをもう一度送信するか、確認メールに添付してご返信ください。',
  },
  'sent.meanwhile': 'お待ちの間に',
  'sent.cases': '自分のケースを見る',
  'sent.again': '別の質問をする',

  'session.ended': 'セッションが終了していました。ログインし直してから、もう一度お試しください。',
}
