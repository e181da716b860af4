/** An expected failure of a target; its message is one line for the person who runs the command. */
export class IndexTargetError extends Error {}
