import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { root } from "../lib/root.mjs";
import { MigrationAdapter } from "./adapter.mjs";

let loaded;

/**
 * Opens Prisma's schema engine (the WebAssembly one: the native engine is a download) on a database, and closes it.
 * @template T
 * @param {string} url address of the database
 * @param {{ schema: { files: { path: string, content: string }[] }, epilogue?: string }} options epilogue: see MigrationAdapter
 * @param {(engine: import("@prisma/schema-engine-wasm").SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withEngine(url, { schema, epilogue }, work) {
  loaded ??= load();
  await loaded;
  const adapter = new MigrationAdapter(url, { epilogue });
  const datamodels = schema.files.map((file) => [file.path, file.content]);
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound);
    const result = await work(engine);
    engine.free();
    return result;
  } finally {
    await adapter.close();
  }
}

async function load() {
  const require = createRequire(join(root, "package.json"));
  const file = join(dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": withoutLinger() });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

// The engine never clears its ten-second guards, which would keep a finished process alive that long.
function withoutLinger() {
  const imports = { ...bindings };
  for (const name of Object.keys(imports).filter((each) => each.startsWith("__wbg_setTimeout_"))) {
    imports[name] = (work, ms) => setTimeout(work, ms >>> 0).unref();
  }
  return imports;
}
