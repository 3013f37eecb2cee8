import { claimBuild } from "../lib/build.mjs";
import { ensureGenerated } from "../lib/generate.mjs";
import { endWith } from "../lib/plain-error.mjs";
import { stopInOrder } from "../lib/stop.mjs";

try {
  stopInOrder();
  await ensureGenerated();
  const done = await claimBuild({ onlyIfChanged: false });
  done();
} catch (error) {
  endWith(error);
}
