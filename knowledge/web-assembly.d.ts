/** What is used of a global that Node has and its types leave out. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object;
  const Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  const Instance: new (
    program: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}
