import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'فتح الصفحة',
  'article.solvedQuestion': 'هل حُلّت المشكلة؟',
  'article.solved': 'نعم، حُلّت',
  'article.notSolved': 'لا، ما زلت بحاجة إلى مساعدة',
  'article.failed': 'تعذّر تحميل هذه الصفحة هنا. افتحها في مكانها أو أعد المحاولة.',
  'article.replies': {
    zero: 'لا ردود',
    one: 'رد واحد',
    two: 'ردّان',
    few: '{count} ردود',
    many: '{count} ردًّا',
    other: '{count} رد',
  },
  'article.table': 'جدول',

  'solved.title': 'يسعدنا أننا ساعدناك!',
  'solved.text': 'شكرًا لإخبارنا. يساعدنا ذلك على اقتراح هذه الصفحة لمن يأتي بعدك.',
  'solved.again': 'طرح سؤال آخر',
  'solved.undo': 'لم تُحلّ المشكلة بعد',
  'solved.close': 'إغلاق',
}
