import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * A path inside the repository.
 * @param {...string} parts
 * @returns {string}
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
