import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'الوثائق',
  'ask.community': 'المجتمع',
  'ask.answered': 'تمت الإجابة',
  'ask.pinned': 'موصى به هنا',
  'ask.openInTab': 'فتح «{title}» في علامة تبويب جديدة',
  'ask.updated': 'آخر تحديث: {day}',
  'ask.results': {
    zero: 'لا اقتراحات',
    one: 'اقتراح واحد',
    two: 'اقتراحان',
    few: '{count} اقتراحات',
    many: '{count} اقتراحًا',
    other: '{count} اقتراح',
  },
  'ask.forPage': 'لهذه الصفحة',
  'ask.more': {
    zero: 'عرض المزيد',
    one: 'عرض اقتراح آخر',
    two: 'عرض اقتراحين آخرين',
    few: 'عرض {count} اقتراحات أخرى',
    many: 'عرض {count} اقتراحًا آخر',
    other: 'عرض {count} اقتراح آخر',
  },
  'ask.resultsHint': 'اضغط على السهم المتجه لأسفل للتنقل بينها.',
  'ask.search': 'البحث في الوثائق',
  'ask.noneTitle': 'لم نعثر على شيء بعد',
  'ask.noneHint': 'جرّب كلمات أخرى، مثل نص الخطأ، أو اسأل المجتمع، أو افتح حالة.',
  'ask.noneHintPrivate': 'جرّب كلمات أخرى، مثل نص الخطأ، أو افتح حالة.',
  'ask.degraded': 'الاقتراحات غير متاحة حاليًا. يمكنك فتح حالة.',
  'ask.degradedPartly': 'قد تنقص بعض الاقتراحات حاليًا.',
  'places.community': 'اسأل المجتمع',
  'offline.text':
    'أنت غير متصل بالإنترنت. يمكنك متابعة القراءة والكتابة: يبقى نصك هنا، وما ينقص يصل من تلقاء نفسه عند عودة الاتصال.',

  'sensitive.marked': 'لا يُعرض أي شيء من المجتمع.',
  'failure.reference': 'المرجع: {id}',
}
