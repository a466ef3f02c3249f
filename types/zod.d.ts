/**
 * The part of zod's types that the library's own types name: what a schema gives, nothing of how it checks. With it,
 * programs that use the library need not install zod, which is inside the library's files.
 */
export interface ZodType<Output = unknown, Input = unknown, Internals = unknown> {
  readonly _output: Output;
  readonly _input?: Input;
  readonly _internals?: Internals;
}

export type output<T> = T extends { readonly _output: infer Output } ? Output : never;
export type { output as infer };

export type ZodString = ZodType<string>;
export type ZodNumber = ZodType<number>;
export type ZodBoolean = ZodType<boolean>;
export type ZodEnum<Entries> = ZodType<Entries[keyof Entries]>;
export type ZodArray<T> = ZodType<output<T>[]>;
export type ZodNullable<T> = ZodType<output<T> | null>;
export type ZodDefault<T> = ZodType<Exclude<output<T>, undefined>>;
export type ZodUnion<T extends readonly unknown[]> = ZodType<output<T[number]>>;
export type ZodRecord<Key, Value> = ZodType<Record<output<Key> & PropertyKey, output<Value>>>;
export type ZodTuple<T extends readonly unknown[], Rest = null> = ZodType<
  Rest extends null ? { [K in keyof T]: output<T[K]> } : [...{ [K in keyof T]: output<T[K]> }, ...output<Rest>[]]
>;
export interface ZodOptional<T> extends ZodType<output<T> | undefined> {
  readonly _optional: true;
}
/** Keys are those of the shape; those that may be absent are optional. */
export type ZodObject<Shape, Config = unknown> = ZodType<ObjectOf<Shape>, unknown, Config>;

type Optional<Shape> = { [K in keyof Shape]: Shape[K] extends { readonly _optional: true } ? K : never }[keyof Shape];
type ObjectOf<Shape> = Flat<
  { [K in Exclude<keyof Shape, Optional<Shape>>]: output<Shape[K]> } & { [K in Optional<Shape>]?: output<Shape[K]> }
>;
type Flat<T> = { [K in keyof T]: T[K] };

export interface $ZodTypeInternals<Output, Input> {
  readonly output: Output;
  readonly input: Input;
}
export type $strict = Record<never, never>;
