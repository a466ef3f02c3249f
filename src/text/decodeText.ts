/**
 * The words in the bytes of a text file: UTF-8 or UTF-16 by its mark, UTF-8 where that is what it is, else Windows-1252,
 * which is what Word writes for the West and which every byte sequence is. Null where the bytes are no text. A mark of
 * UTF-8 stays, as U+FEFF, so that offsets are those of an editor that keeps it.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
