/** A reason why a command could not run, in one sentence for people: what, where, what to do. Exit code 2. */
export class Failure extends Error {
  static is(error: unknown): error is Failure {
    return error instanceof Failure;
  }
}
