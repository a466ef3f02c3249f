/** A reason why a command could not run, in one sentence for people: what, where, what to do. Exit code 2. */
export class Failure extends Error {
  override readonly name = "LacunaFailure";

  /** By name, not by class: a part that is loaded late brings a class of its own. */
  static is(error: unknown): error is Failure {
    return error instanceof Error && error.name === "LacunaFailure";
  }
}
