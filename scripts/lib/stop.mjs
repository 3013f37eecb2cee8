const controller = new AbortController();

/** Aborted when the process is asked to stop: ctrl-C, SIGTERM, or its terminal closes. */
export const stopSignal = controller.signal;

/** From now on such a request no longer ends the process at once: the script puts things in order first. */
export function stopInOrder() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => controller.abort());
}
