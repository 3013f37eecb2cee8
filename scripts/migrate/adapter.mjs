import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { dropDatabase, ensureDatabase } from "../postgres/database.mjs";

/**
 * Prisma's adapter for the schema engine, with three repairs. Its executeScript splits at every ";", which tears
 * function bodies and literals apart: here a script goes to the server whole, so it is also all or nothing. It cannot
 * read the catalog's "char" columns. And its connections and scratch databases are closed for certain.
 */
export class MigrationAdapter extends PrismaPg {
  #url;
  #epilogue;
  #open = [];

  /**
   * @param {string} url
   * @param {{ epilogue?: string | undefined }} [options] SQL that runs in the transaction of each script on the main database
   */
  constructor(url, { epilogue = "" } = {}) {
    super({ connectionString: url, max: 1 });
    this.#url = url;
    this.#epilogue = epilogue;
  }

  /** A connection to the main database. */
  async connect() {
    const adapter = repair(await super.connect(), this.#epilogue);
    this.#open.push(once(() => adapter.underlyingDriver().end()));
    adapter.dispose = this.#open.at(-1);
    return adapter;
  }

  /** A connection to a scratch database on the same server. */
  async connectToShadowDb() {
    const name = `cadence_scratch_${process.pid}_${randomUUID().replaceAll("-", "")}`;
    await ensureDatabase(this.#url, name);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const adapter = repair(await new PrismaPg({ connectionString: url.href, max: 1 }).connect(), "");
    const close = async () => {
      await adapter.underlyingDriver().end();
      await dropDatabase(this.#url, name);
    };
    this.#open.push(once(close));
    adapter.dispose = this.#open.at(-1);
    return adapter;
  }

  /** Ends every connection and drops the scratch databases: the engine itself forgets to. */
  async close() {
    for (const close of this.#open) await close();
  }
}

const charOid = 18;
const bpcharOid = 1042;

function repair(adapter, epilogue) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(epilogue === "" ? script : `${script}\n;${epilogue}`);
    } catch (error) {
      adapter.onError(error);
    }
  };
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const chars = [];
    adapter.performIO = async (io) => {
      const result = await performIO(io);
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== charOid) continue;
        field.dataTypeID = bpcharOid;
        chars.push(index);
      }
      return result;
    };
    const answer = await queryRaw(query);
    for (const index of chars) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

function once(close) {
  let done;
  return () => {
    done ??= close();
    return done;
  };
}
