import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

const MODULE = '@prisma/schema-engine-wasm/schema_engine_bg';

declare global {
  /** Where the engine leaves the message of a panic, before WebAssembly's bare `unreachable` is thrown. */
  var PRISMA_WASM_PANIC_REGISTRY: { message?: string; set_message: (message: string) => void } | undefined;

  /** The one function of it that is used here; TypeScript keeps it among the browser's types. */
  namespace WebAssembly {
    function instantiate(
      binary: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  }
}

type EngineModule = typeof SchemaEngineModule;

let loaded: Promise<EngineModule> | undefined;

/**
 * Prisma's schema engine as WebAssembly: nothing is downloaded, and nothing native is run. Loading it costs more than
 * all the rest of a start, so whoever can do without doesn't call this.
 */
export function loadSchemaEngine(): Promise<EngineModule> {
  return (loaded ??= load());
}

/** The package's own entry imports the .wasm file as a module, which Node doesn't do; so we join the two. */
async function load(): Promise<EngineModule> {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      this.message = message;
    },
  };
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(createRequire(import.meta.url).resolve(MODULE));
  const binary = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': withoutLingeringTimers(glue) });
  const { __wbg_set_wasm: setWasm } = glue;
  setWasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error(`${MODULE} is not the module that this code was written for.`);
  Reflect.apply(start, undefined, []);
  return glue;
}

/**
 * The engine gives a lock ten seconds and never clears that timer: a process that is done would wait for it to pass.
 * The name ends in a hash that changes with each release.
 */
function withoutLingeringTimers(glue: EngineModule): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...glue };
  for (const name of Object.keys(imports)) {
    if (name.startsWith('__wbg_setTimeout_')) {
      imports[name] = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds).unref();
    }
  }
  return imports;
}
