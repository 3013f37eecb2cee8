// Preloaded into child processes: a parent killed with -9 cannot stop its children, so they watch it themselves. Their
// own children may inherit this file, and are left alone.
const parent = Number(process.env.CADENCE_PARENT);

if (process.ppid === parent) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
