import { ensureGenerated } from "../lib/generate.mjs";
import { endWith, PlainError } from "../lib/plain-error.mjs";
import { stopInOrder, stopSignal } from "../lib/stop.mjs";
import { hasWork, parts } from "./parts.mjs";

// npm test                     everything
// npm test -- PART [args]      one part: verify, unit, integration, security, faults or e2e; args go to its program
try {
  stopInOrder();
  const [name, ...args] = process.argv.slice(2);
  const chosen = name === undefined ? parts : parts.filter((part) => part.name === name);
  if (chosen.length === 0) {
    throw new PlainError(`There is no part "${name}": choose ${parts.map((part) => part.name).join(", ")}.`);
  }
  const started = Date.now();
  await ensureGenerated();
  const sum = { passed: 0, failed: 0 };
  for (const part of chosen) {
    const { passed, failed } = await runPart(part, args);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\nAll parts took ${secondsSince(started)} s.`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
} catch (error) {
  if (!stopSignal.aborted) endWith(error);
  console.log("- Stopped.");
  process.exit(130);
}

// A part that cannot run fails, and the others still have their say.
async function runPart(part, args) {
  if (!hasWork(part)) {
    console.log(`- ${part.name}: there are no tests in ${part.folders.join(", ")}`);
    return { passed: 0, failed: 0 };
  }
  const started = Date.now();
  console.log(`\n- ${part.name} ...`);
  const totals = await part.run(args).catch((error) => {
    stopSignal.throwIfAborted();
    console.error(error instanceof PlainError ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  stopSignal.throwIfAborted();
  console.log(`- ${part.name}: ${totals.passed} passed, ${totals.failed} failed, ${secondsSince(started)} s`);
  return totals;
}

function secondsSince(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}
