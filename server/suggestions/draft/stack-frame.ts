const STACK_FRAMES = [
  // Java, .NET, JavaScript:  at Module.method(File.java:12) · at async run (/app/a.js:3:14) · at A.B() in C:\a.cs:line 3
  /^at\s.*(?:\(.*\)|:\d+|:line \d+|<anonymous>)\s*$/,
  /^at\s+[\w$.<>[\]`]+\s*$/,
  /^(?:\.{3}|…) ?\d+ (?:more|common frames omitted)/,
  // Firefox and Safari:  render@https://example.com/app.js:1:2
  /^[\w$.<>/[\]*]*@\S+:\d+(?::\d+)?$/,
  // Python:  File "/app/a.py", line 3, in run
  /^File ["“].{1,300}["”], line \d+/,
  /^Traceback \(most recent call/,
  /^During handling of the above exception/,
  /^The above exception was the direct cause/,
  // Ruby:  from /app/a.rb:3:in `run'
  /^(?:from )?\S{1,300}:\d+:in [`'‘][^'’]{1,200}['’]$/,
  // PHP:  #3 /app/a.php(12): run()
  /^#\d+\s+(?:\S+\(\d+\)|\{main\}|\[internal function\]|\/\S*)/,
  /^Stack trace:\s*$/i,
  /^thrown in \S+ on line \d+/,
  // Go:  goroutine 1 [running]: · /app/main.go:12 +0x1d · main.run(0xc000, 0x1)
  /^goroutine \d+ \[/,
  /^\/?\S{1,300}\.go:\d+(?: \+0x[\da-f]+)?$/,
  /^(?:created by )?[\w./*()-]{1,200}\((?:0x[\da-f]+|\.{3}|, |\?|\{|\})*\)$/,
  // Rust:  12: core::panicking::panic
  /^\d+:\s+(?:0x[\da-f]+ - )?[\w<>]+::\S+/,
]
const PYTHON_FRAME = /^File ["“].{1,300}["”], line \d+/

/** A line of a stack trace that says where, not what. */
export function isStackFrame(line: string): boolean {
  return STACK_FRAMES.some((frame) => frame.test(line))
}

/** The next line is the source that stands there. */
export function isFollowedBySource(line: string): boolean {
  return PYTHON_FRAME.test(line)
}
