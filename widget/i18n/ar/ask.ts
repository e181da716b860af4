import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'المساعدة',
  'panel.close': 'إغلاق المساعدة',
  'panel.back': 'رجوع',
  'panel.myCases': 'حالاتي',
  'panel.openCase': 'فتح حالة',
  'panel.inDoubt': 'لست متأكدًا؟ افتح حالة، فهي موضع ترحيب دائمًا.',
  'panel.retry': 'إعادة المحاولة',
  'panel.loading': 'جارٍ التحميل…',
  'panel.newTab': 'يُفتح في علامة تبويب جديدة',

  'ask.title': 'كيف يمكننا مساعدتك؟',
  'ask.label': 'سؤالك',
  'ask.placeholder': 'ما الذي تحاول فعله؟',
  'ask.hint': 'تظهر الاقتراحات أثناء الكتابة.',
  'ask.clear': 'مسح السؤال',

  'sensitive.title': 'هل الأمر عاجل أو سري؟',
  'sensitive.hint': 'إلى النموذج مباشرةً، دون أي شيء من المنتديات.',
  'sensitive.urgent': 'الأمر عاجل',
  'sensitive.confidential': 'الأمر سري',

  'places.title': 'طرق أخرى للحصول على المساعدة',
  'places.emailHint': 'من عنوان تابع لحسابك',
  'places.portal': 'بوابة الدعم',
  'places.portalLogin': 'تسجيل الدخول إليها مختلف عن تسجيل الدخول إلى وحدة التحكم',
  'places.communityHint': 'منتديات وموارد',

  'failure.load': 'تعذّر التحميل. تحقق من الاتصال ثم أعد المحاولة.',
}
