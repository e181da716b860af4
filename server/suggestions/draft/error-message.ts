/** What programs write of a failure in one line: the part of a stack trace or a log that a page is found by. */
const ERROR_MESSAGES = [
  // TypeError: x is not a function · Caused by: java.io.IOException: … · Uncaught (in promise) DOMException
  /^(?:Caused by: |Exception in thread \S+ |Uncaught |Unhandled )?(?:\(in promise\) )?(?:[\w$]+(?:\.|::|\\))*[\w$]*(?:Error|Exception|Failure|Timeout|Refused|Denied)\b/,
  // PHP Fatal error:  … · npm ERR! … · error: …
  /^(?:\w+ )?(?:(?:fatal|parse|syntax|internal|unknown) )?(?:error|errors|erreur|fehler|errore|erro|fout|ошибка|panic|fatal|exception|failed|failure|critical|ERR!)\s?(?:\d+\s?)?(?:[:!(]|(?<=!)\s)/iu,
  // app/engine.rb:44:in `run': undefined method …
  /^\S{1,300}:\d+:in [`'‘][^'’]{1,200}['’]: /,
  /^Caused by:/,
]
/** 413 Request Entity Too Large */
const HTTP_STATUS = /(?:^|\s)[45]\d\d[\s:–-]+[A-Z]/
const LONGEST_WITH_STATUS = 160
/** In an API's answer: {"error":"Not Found"} */
const ERROR_FIELD =
  /["“'](?:error|errors|message|msg|reason|detail|description|error_description|title)["”']\s*:\s*["“']([^"”\n]{3,300})/gi

export function isErrorMessage(line: string): boolean {
  if (ERROR_MESSAGES.some((message) => message.test(line))) return true
  return line.length <= LONGEST_WITH_STATUS && HTTP_STATUS.test(line)
}

/** Messages that stand in the fields of JSON. */
export function errorMessagesInJson(line: string): string[] {
  return [...line.matchAll(ERROR_FIELD)].map(([, message]) => message as string)
}
