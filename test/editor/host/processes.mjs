import { readdirSync, readFileSync } from "node:fs";

/**
 * The process ids of a server's extension hosts, as Linux tells them; none elsewhere.
 * @param {number} server
 * @returns {number[]}
 */
export function extensionHostsOf(server) {
  return descendants(server).filter((pid) => /--type=extensionHost/.test(read(`/proc/${pid}/cmdline`)));
}

/** @param {number} pid @returns {number[]} */
function descendants(pid) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .flatMap((name) => [Number(name), ...descendants(Number(name))]);
}

/** @param {string} pid */
function parentOf(pid) {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);
}

/** @param {string} file @returns {string} what is in it; nothing for a process that has ended meanwhile */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
