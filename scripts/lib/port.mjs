import { createServer } from "node:net";

/**
 * Whether a TCP port can be listened on.
 * @param {number} port 0 = any
 * @param {string} [host] default: every address, as `next start` listens
 * @returns {Promise<{ free: true, port: number } | { free: false, code: string }>} the port taken for 0, or the system's refusal
 */
export function probePort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve({ free: false, code: error.code }));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const taken = server.address().port;
      server.close(() => resolve({ free: true, port: taken }));
    });
  });
}

/**
 * A port of 127.0.0.1 that nobody listens on.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const probe = await probePort(0, "127.0.0.1");
  if (!probe.free) throw new Error(`no free port: ${probe.code}`);
  return probe.port;
}
