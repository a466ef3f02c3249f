/**
 * The few globals that Node, a web worker and a browser all have, and that the core may therefore use.
 * `fetch` and its like are left out on purpose: Lacuna has no network.
 */

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
  readonly pathname: string;
  readonly hash: string;
}

declare const performance: { now(): number; mark(name: string): unknown };
declare const console: {
  readonly log: (...data: unknown[]) => void;
  readonly warn: (...data: unknown[]) => void;
  readonly error: (...data: unknown[]) => void;
};

declare function setTimeout(handler: () => void, milliseconds?: number): unknown;
declare function clearTimeout(handle: unknown): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
declare const crypto: { getRandomValues<T extends ArrayBufferView>(array: T): T };
