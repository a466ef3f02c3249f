import { loadFramework } from "../goals/loadFramework.ts";
import { modelProvisions } from "../repair/modelProvisions.ts";
import { silenceFile } from "../report/findings/silenceFile.ts";

/**
 * What reads files that people write, with the library that checks them: loaded when the first of them is there, so that
 * the extension starts without it.
 */
export const parsers = { loadFramework, modelProvisions, silenceFile };
