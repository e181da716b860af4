import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'صفحات قد تفيدك',
  'attach.results': {
    zero: 'لا توجد صفحات قد تفيدك.',
    one: 'صفحة واحدة قد تفيدك، فوق الزر.',
    two: 'صفحتان قد تفيدانك، فوق الزر.',
    few: '{count} صفحات قد تفيدك، فوق الزر.',
    many: '{count} صفحة قد تفيدك، فوق الزر.',
    other: '{count} صفحة قد تفيدك، فوق الزر.',
  },
  'attach.newTab': 'يُفتح في علامة تبويب جديدة',
  'attach.community': 'المجتمع',
  'attach.answered': 'تمت الإجابة',
  'attach.pinned': 'موصى به هنا',
  'attach.solvedQuestion': 'هل حُلّت المشكلة؟',
  'attach.solved': 'نعم، حُلّت',
  'attach.notSolved': 'لا، ما زلت بحاجة إلى مساعدة',
  'attach.search': 'البحث في الوثائق',
  'attach.thanks': 'يسعدنا أننا ساعدناك!',
  'attach.nothingSent': 'لم يُرسل شيء. ما كتبته ما زال في النموذج.',
  'attach.undo': 'لم تُحلّ المشكلة بعد',
}
