/** A file that is no Word document, or one that cannot be read. The message is for people. */
export class DocxError extends Error {
  static is(error: unknown): error is DocxError {
    return error instanceof DocxError;
  }
}
