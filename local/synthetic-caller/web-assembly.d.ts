/** What is used of a global that Node has and its types leave out. */
declare namespace WebAssembly {
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Readonly<Record<string, unknown>>): Promise<Instance>;
}
