/** A command could not reach the store, or the server that holds it did not do as asked; one line for who runs the command. */
export class ControlError extends Error {}
