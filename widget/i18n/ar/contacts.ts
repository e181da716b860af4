import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'فتح حالة',
  'notContact.text': 'يقتصر فتح الحالات على جهات الاتصال التقنية للحساب، ولم تُعيَّن ضمنها بعد.',
  'notContact.ask': 'اطلب من المالك الرئيسي لحسابك تعيينك. لن يتطلب ذلك منه سوى خطوة واحدة.',
  'notContact.message': 'رسالة جاهزة للإرسال',
  'notContact.mailSubject': 'طلب تعييني جهة اتصال تقنية',
  'notContact.mailBody':
    'مرحبًا،\n\nأرغب في فتح حالة لدى دعم {site}، وهذا متاح لجهات الاتصال التقنية في حسابنا. هل يمكنك تعييني؟ في لوحة المساعدة، اختر «حالاتي» ثم «جهات الاتصال التقنية»، وأدخل عنواني.\n\n{name}{email}\n\nشكرًا لك!',
  'notContact.copy': 'نسخ الرسالة',
  'notContact.copied': 'تم النسخ',
  'notContact.mail': 'إرسال بالبريد',
  'notContact.meanwhile': 'تبقى الوثائق والمجتمع متاحين لك.',
  'notContact.search': 'البحث عن إجابة',
  'notContact.ownerText':
    'يقتصر فتح الحالات على جهات الاتصال التقنية للحساب. وبصفتك مالكه الرئيسي، يمكنك تعيين نفسك في خطوة واحدة.',
  'notContact.ownerTextElsewhere':
    'يقتصر فتح الحالات على جهات الاتصال التقنية للحساب. أنت مالكه الرئيسي، لكنك لست ضمنها بعد.',
  'notContact.nameSelf': 'عيّنّي جهة اتصال تقنية',
  'notContact.nameSelfHint': 'ستصلك رسالة تؤكد ذلك.',

  'contacts.title': 'جهات الاتصال التقنية',
  'contacts.text': 'يمكنها فتح حالات لصالح {account}.',
  'contacts.since': 'تاريخ التعيين: {day}',
  'contacts.you': 'أنت',
  'contacts.none': 'لم يُعيَّن أحد بعد.',
  'contacts.name': 'تعيين جهة اتصال تقنية',
  'contacts.told': 'سيمكنها فتح حالات فورًا. ستصل رسالة إليها وإليك.',
  'contacts.email': 'البريد الإلكتروني',
  'contacts.personName': 'الاسم (اختياري)',
  'contacts.add': 'تعيين',
  'contacts.adding': 'جارٍ التعيين…',
  'contacts.remove': 'إزالة {who}',
  'contacts.removeTitle': 'هل تريد إزالة {who}؟',
  'contacts.removeText': 'لن يمكن لهذا الشخص فتح حالات لهذا الحساب ولا الرد فيها. ستصل رسالة إليه وإليك.',
  'contacts.removeMeTitle': 'هل تريد إزالة نفسك؟',
  'contacts.removeMeText':
    'لن يمكنك فتح حالات لهذا الحساب ولا الرد فيها إلى أن تعيّن نفسك مجددًا. ستصلك رسالة تؤكد ذلك.',
  'contacts.removeConfirm': 'إزالة',
  'contacts.removing': 'جارٍ الإزالة…',
  'contacts.keep': 'إبقاء',
  'contacts.named': 'يمكن الآن لـ {who} فتح حالات. الرسالة في الطريق.',
  'contacts.namedBefore': 'كان {who} جهة اتصال تقنية من قبل. لم يتغير شيء ولم يُبلَّغ أحد.',
  'contacts.removed': 'لم يعد {who} جهة اتصال تقنية. الرسالة في الطريق.',
  'contacts.elsewhereTitle': 'تُدار في مكان آخر',
  'contacts.elsewhere':
    'تأتي جهات الاتصال هذه من سجلات حسابك ولا يمكن تغييرها هنا. غيّرها حيث يُدار حسابك، أو اطلب ذلك من فريق الدعم.',
  'contacts.invalid': 'أدخل عنوان بريد كاملًا، مثل \u2066name@example.com\u2069.',
  'contacts.nameInvalid': 'لم يُقبل هذا الاسم. اختصره أو اتركه فارغًا.',
  'contacts.notOwner':
    'لا يعيّن جهات الاتصال التقنية ولا يزيلها إلا المالك الرئيسي للحساب، ولم تعد أنت هو. اطلب ذلك منه.',
  'contacts.tooMany':
    'بلغ عدد المعيّنين الحد المسموح به للحساب في ساعة. أعد المحاولة بعد ساعة. تبقى الإزالة ممكنة.',
  'contacts.failedElsewhere':
    'لم يتغير شيء: أصبحت جهات اتصال هذا الحساب تُدار في مكان آخر. غيّرها هناك، أو اطلب ذلك من فريق الدعم.',
  'contacts.failedGone': 'لم يعد هذا الشخص جهة اتصال تقنية. هذه هي القائمة الآن.',
  'contacts.failedConnection': 'تعذّر الوصول إلى الخادم، فلا نعلم هل تم ذلك. أعد المحاولة: لا يُنفَّذ شيء مرتين.',
  'contacts.failed': 'لم يُقبل الطلب ولم يتغير شيء. تحقق من العنوان أو اكتب إلى فريق الدعم بالبريد.',
}
